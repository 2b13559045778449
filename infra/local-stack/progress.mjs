const SAY_AGAIN_MS = 10_000;

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what is being done, how far it is and how long it has taken: on a terminal in one line that moves, elsewhere in lines.
 * @template T
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<T> | T} work  `say` tells how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  let detail = '';
  const moving = process.stdout.isTTY;
  const show = () => {
    const line = `  ${title}: ${seconds(since)}${detail ? `, ${detail}` : ''}`;
    if (moving) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 120) - 1)}`);
    else console.log(line);
  };
  const ticking = setInterval(show, moving ? 200 : SAY_AGAIN_MS);
  try {
    const result = await work((text) => void (detail = text));
    if (moving) process.stdout.write('\r\x1b[K');
    console.log(`  ${title}: done in ${seconds(since)}${detail ? ` (${detail})` : ''}`);
    return result;
  } catch (error) {
    if (moving) process.stdout.write('\r\x1b[K');
    console.log(`  ${title}: failed after ${seconds(since)}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
