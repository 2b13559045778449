/** Ports of this machine: who answers on one, one that is free, and the refusal of one that is taken. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
 * A TCP port nobody listens on now, to be listened on later. It lies below those that the system lends to outgoing connections: one of
 * these may be lent to anybody between this answer and the start of a server, or while a server that was killed is away.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(Math.min(20_000, firstLent - 1_000), firstLent);
    if (given.has(port) || !(await canBeListenedOn(port))) continue;
    given.add(port);
    return port;
  }
}

/** Ports given in this process: whoever one was given to may not have taken it yet. @type {Set<number>} */
const given = new Set();

/** @param {number} port @returns {Promise<boolean>} */
const canBeListenedOn = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const firstLent = firstPortLent();

/** The lowest port that the system lends to outgoing connections; where it does not say, the one that most systems begin with. */
function firstPortLent() {
  try {
    const first = Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s/)[0]);
    return first > 2_100 ? first : 32_768;
  } catch {
    return 32_768;
  }
}

/**
 * Refuses a port that another program holds, naming the setting that changes it.
 * @param {import('./settings.mjs').PortName} name
 * @param {number} port
 */
export async function assertFreePort(name, port) {
  const { setting, what } = PORT_SETTINGS[name];
  if (await answers({ port })) throw new Error(`Port ${port}, meant for ${what}, is taken by another program. Set ${setting} to another port, or stop that program.`);
}
