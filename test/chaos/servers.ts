import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const stack = join(__dirname, '..', '..', 'infra', 'local-stack');

/** The path of a server's program, found or fetched as the local stack does it. */
function programOf(file: string, find: string): string {
  const script = `
    const { readSettings } = await import(${JSON.stringify(join(stack, 'settings.mjs'))});
    const found = await import(${JSON.stringify(join(stack, file))});
    console.log(found.${find}(readSettings(process.env).cacheFolder));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim();
}

export const redisServer = (): string => programOf('servers.mjs', 'redisProgram');
export const temporalServer = (): string => programOf('servers.mjs', 'temporalProgram');
