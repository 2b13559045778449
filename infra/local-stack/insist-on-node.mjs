const OLDEST = [20, 19];

/** @throws an Error when this Node is older than the product needs */
export function insistOnNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor >= (OLDEST[1] ?? 0))) return;
  throw new Error(`Golden Thread needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
}
