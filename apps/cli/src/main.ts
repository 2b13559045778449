import type { Command } from './command';
import { auditVerifyCommand } from './commands/audit-verify';
import { benchCommand } from './commands/bench';
import { importCommand } from './commands/import';
import { liveTheYearCommand } from './commands/live-the-year';
import { migrateCommand } from './commands/migrate';
import { tokenCommand } from './commands/token';
import { readConfig } from './config';

/** Every command by its name, in the order in which help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  import: importCommand,
  'live-the-year': liveTheYearCommand,
  token: tokenCommand,
  'audit-verify': auditVerifyCommand,
  bench: benchCommand,
};

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
