import { join } from 'node:path';
import { answers, answersHttp, assertFreePort } from './ports.mjs';
import { findBackground, startBackground, stopBackground, untilReady } from './background-process.mjs';
import { REPOSITORY } from './settings.mjs';

/**
 * @typedef {object} ProductProcess
 * @property {'identity' | 'mailbox' | 'web' | 'worker'} name
 * @property {string} file         what node runs, from the repository
 * @property {string} health       path that answers below 400 when it is ready
 */

/** In the order in which they start; they stop in the reverse order. @type {ProductProcess[]} */
export const PROCESSES = [
  { name: 'mailbox', file: 'infra/mailbox/main.mjs', health: '/health' },
  { name: 'identity', file: 'infra/identity-provider/main.mjs', health: '/.well-known/openid-configuration' },
  { name: 'worker', file: 'apps/worker/dist/main.js', health: '/health/ready' },
  { name: 'web', file: 'apps/api/dist/main.js', health: '/health/ready' },
];

/**
 * Starts one of our own processes and waits until it is ready. One that an earlier start left behind is stopped first: its code
 * may be older than what was just built.
 * @param {ProductProcess} which
 * @param {{ settings: import('./settings.mjs').Settings, env: Record<string, string>, say?: (detail: string) => void }} stack
 */
export async function startProcess({ name, file, health }, { settings, env, say = () => undefined }) {
  const { dataFolder, ports } = settings;
  const left = findBackground(dataFolder, name);
  if (left) {
    say(`stopped the one an earlier start left behind (process ${left.pid})`);
    await stopBackground(dataFolder, left);
  }
  await assertFreePort(name, ports[name]);
  if (name === 'mailbox') await assertFreePort('smtp', ports.smtp);
  if (name === 'web') await assertFreePort('metrics', ports.metrics);
  const background = startBackground({
    dataFolder,
    name,
    port: ports[name],
    program: process.execPath,
    args: ['--enable-source-maps', join(REPOSITORY, file)],
    env: { ...process.env, ...env },
    cwd: REPOSITORY,
  });
  await untilReady(background, async () => (await answers({ port: ports[name] })) && (await answersHttp(`http://localhost:${ports[name]}${health}`)));
  return background;
}
