import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
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

/** So many ports that nothing listens on just now, no two the same: each is held until all are found. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** A port that nothing listens on just now. */
export const freePort = async (): Promise<number> => (await freePorts(1))[0]!;
