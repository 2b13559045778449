import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { writeKeyFile } from '@golden-thread/process/key-file';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { freePort, redisServer, temporalServer } from './servers';
import { Victim } from './victim';

/** The whole product on servers of its own, each of which can be killed. PostgreSQL is started before: the product's database lies in it. */
export interface ChaosStack {
  readonly victims: readonly [worker: Victim, api: Victim, redis: Victim, temporal: Victim];
  readonly apiUrl: string;
  stop(): Promise<void>;
}

interface Surroundings {
  /** Where data and logs of this run go. */
  readonly folder: string;
  readonly mailboxUrl: string;
  /** The identity provider's address. */
  readonly issuer: string;
}

const root = join(__dirname, '..', '..');
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
const healthy = (port: number, path: string) => async (): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) })).ok;

export async function startChaosStack(fresh: FreshDatabase, { folder, mailboxUrl, issuer }: Surroundings): Promise<ChaosStack> {
  const [redisPort, temporalPort, uiPort, apiPort, workerPort] = [await freePort(), await freePort(), await freePort(), await freePort(), await freePort()];
  const keysFile = join(folder, 'record-keys.json');
  writeKeyFile(keysFile, keySetForSpecs);
  const env = {
    ...process.env,
    DATABASE_APP_URL: fresh.appUrl,
    DATABASE_RELAY_URL: fresh.relayUrl,
    DATABASE_SIGNIN_URL: fresh.signInUrl,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    MAILBOX_URL: mailboxUrl,
    PORT: String(apiPort),
    WORKER_PORT: String(workerPort),
    PUBLIC_URL: `http://127.0.0.1:${apiPort}`,
    OIDC_ISSUER: issuer,
    RECORD_KEYS_FILE: keysFile,
    SESSION_SECRET: 'for-this-run-only-and-thirty-two-characters-long',
    REQUESTS_PER_MINUTE: '1000000',
  };
  const log = (name: string): string => join(folder, `${name}.log`);
  const redis = new Victim({
    name: 'redis', program: redisServer(), log: log('redis'), isReady: () => answers(redisPort),
    args: ['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
  });
  const temporal = new Victim({
    name: 'temporal', program: temporalServer(), log: log('temporal'), isReady: () => answers(temporalPort),
    args: [
      'server', 'start-dev', '--db-filename', join(folder, 'temporal.db'), '--ip', '127.0.0.1', '--port', String(temporalPort),
      '--ui-port', String(uiPort), '--log-level', 'warn',
    ],
  });
  const ours = (name: string, port: number, path: string) =>
    new Victim({ name, program: process.execPath, args: [join(root, 'apps', name, 'dist', 'main.js')], env, log: log(name), isReady: healthy(port, path) });
  const [worker, api] = [ours('worker', workerPort, '/health/ready'), ours('api', apiPort, '/health/ready')];
  const victims = [worker, api, redis, temporal] as const;
  for (const victim of [redis, temporal, api, worker]) victim.start();
  await Promise.all(victims.map((victim) => victim.untilReady()));
  return { victims, apiUrl: `http://127.0.0.1:${apiPort}`, stop: async () => void (await Promise.all(victims.map((victim) => victim.kill()))) };
}
