import { answers } from './answers.mjs';
import { PORT_SETTINGS } from './settings.mjs';

/**
 * Refuses a port that another program holds, naming the setting that changes it.
 * @param {import('./settings.mjs').PortName} name
 * @param {number} port
 */
export async function insistOnFreePort(name, port) {
  const { setting, what } = PORT_SETTINGS[name];
  if (await answers({ port })) throw new Error(`Port ${port}, meant for ${what}, is taken by another program. Set ${setting} to another port, or stop that program.`);
}
