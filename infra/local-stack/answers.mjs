import { connect } from 'node:net';

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
