import { getPinnedProgram, PINNED } from './pinned-program.mjs';

/**
 * Temporal's time-skipping test server: TEMPORAL_TEST_SERVER where given, else the pinned one, fetched once.
 * @param {string} cacheFolder
 * @returns {string} path of the program
 */
export function temporalTestServer(cacheFolder) {
  if (process.env.TEMPORAL_TEST_SERVER) return process.env.TEMPORAL_TEST_SERVER;
  try {
    return getPinnedProgram(cacheFolder, PINNED.temporalTestServer);
  } catch (error) {
    throw new Error(`Temporal's test server could not be fetched: ${/** @type {Error} */ (error).message}. Set TEMPORAL_TEST_SERVER to the path of one.`);
  }
}
