import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until the answer is yes.
 * @param {() => Promise<boolean>} question
 * @param {{ withinMs: number, everyMs?: number, failed?: () => string | undefined, otherwise: string }} limits
 *   `failed` ends the wait early with its reason; `otherwise` is what is said when the time has run out
 */
export async function waitUntil(question, { withinMs, everyMs = 100, failed = () => undefined, otherwise }) {
  const end = Date.now() + withinMs;
  while (!(await question())) {
    const reason = failed();
    if (reason) throw new Error(reason);
    if (Date.now() > end) throw new Error(otherwise);
    await pause(everyMs);
  }
}
