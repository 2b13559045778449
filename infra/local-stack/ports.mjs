/** Ports of this machine: who answers on one, one that is free, and the refusal of one that is taken. */
import { connect, createServer } from 'node:net';
import { PORT_SETTINGS } from './settings.mjs';

/**
 * Whether somebody listens on the port; with `say`, whether the answer to it starts with `expect`.
 * @param {{ host?: string, port: number, say?: string, expect?: string }} where
 * @returns {Promise<boolean>}
 */
export const answers = ({ host = '127.0.0.1', port, say, expect = '' }) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('connect', () => (say === undefined ? end(true) : socket.write(say)));
    socket.once('data', (data) => end(data.toString().startsWith(expect)));
  });

/**
 * Whether the address answers with a status below 400.
 * @param {string} url
 */
export async function answersHttp(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/**
 * A TCP port nobody listens on now (the system's choice).
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (!address || typeof address !== 'object') return reject(new Error('no address'));
        if (given.has(address.port)) return resolve(freePort());
        given.add(address.port);
        resolve(address.port);
      });
    });
  });

/** Ports given in this process: the system may offer one again before whoever it was given to has taken it. @type {Set<number>} */
const given = new Set();

/**
 * Refuses a port that another program holds, naming the setting that changes it.
 * @param {import('./settings.mjs').PortName} name
 * @param {number} port
 */
export async function assertFreePort(name, port) {
  const { setting, what } = PORT_SETTINGS[name];
  if (await answers({ port })) throw new Error(`Port ${port}, meant for ${what}, is taken by another program. Set ${setting} to another port, or stop that program.`);
}
