import { commands } from './command-list';
import { readConfig } from './config';

const help = (): string =>
  ['Golden Thread commands:', ...Object.values(commands).map(({ usage, summary: does }) => `  ${usage.padEnd(32)} ${does}`)].join('\n');

async function main(): Promise<number> {
  const [name = 'help', ...words] = process.argv.slice(2);
  const command = commands[name];
  if (command) return command.run(words, readConfig(command.needs));
  console.log(name === 'help' ? help() : `There is no command "${name}".\n${help()}`);
  return name === 'help' ? 0 : 2;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
