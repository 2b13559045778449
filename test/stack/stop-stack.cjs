/** After the journeys: ends the stack that start-stack.cjs started, and nothing else. */
module.exports = async () => {
  await /** @type {import('./start-stack.cjs').Run} */ (globalThis).stopTestStack?.();
};
