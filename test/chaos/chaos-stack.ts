import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { writeKeyFile } from '@golden-thread/process/key-file';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../infra/local-stack/ports.mjs';
import { redisServer, temporalServer } from './servers';
import { Victim } from './victim';

/** The whole product on servers of its own, each of which can be killed. PostgreSQL is started before: the product's database lies in it. */
export interface ChaosStack {
  readonly victims: readonly [worker: Victim, api: Victim, redis: Victim, temporal: Victim];
  /** A second worker and a second api beside them, where they were asked for. */
  readonly beside: readonly Victim[];
  readonly apiUrl: string;
  stop(): Promise<void>;
}

interface Surroundings {
  /** Where data and logs of this run go. */
  readonly folder: string;
  readonly mailboxUrl: string;
  /** The identity provider's address. */
  readonly issuer: string;
  /** Whether a second worker and a second api run beside the first, each started again when it ends by itself. */
  readonly twice?: boolean;
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

export async function startChaosStack(fresh: Pick<FreshDatabase, 'appUrl' | 'relayUrl' | 'signInUrl'>, { folder, mailboxUrl, issuer, twice = false }: Surroundings): Promise<ChaosStack> {
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
    name: 'redis', program: redisServer(), log: log('redis'), restarts: true, isReady: () => answers(redisPort),
    args: ['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
  });
  const temporal = new Victim({
    name: 'temporal', program: temporalServer(), log: log('temporal'), restarts: true, isReady: () => answers(temporalPort),
    args: [
      'server', 'start-dev', '--db-filename', join(folder, 'temporal.db'), '--ip', '127.0.0.1', '--port', String(temporalPort),
      '--ui-port', String(uiPort), '--log-level', 'warn',
    ],
  });
  const ours = (name: 'api' | 'worker', port: number, which = '') =>
    new Victim({
      name: `${name}${which}`, program: process.execPath, args: [join(root, 'apps', name, 'dist', 'main.js')], log: log(`${name}${which}`), restarts: twice,
      env: { ...env, [name === 'api' ? 'PORT' : 'WORKER_PORT']: String(port) }, isReady: healthy(port, '/health/ready'),
    });
  const victims = [ours('worker', workerPort), ours('api', apiPort), redis, temporal] as const;
  const beside = twice ? [ours('worker', await freePort(), '-2'), ours('api', await freePort(), '-2')] : [];
  const all = [redis, temporal, victims[1], victims[0], ...beside];
  const stop = async (): Promise<void> => void (await Promise.all(all.map((victim) => victim.kill())));
  for (const victim of all) victim.start();
  try {
    await Promise.all(all.map((victim) => victim.untilReady()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { victims, beside, apiUrl: `http://127.0.0.1:${apiPort}`, stop };
}
