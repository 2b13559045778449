/**
 * Verifies an export of one history without the product: node verify-export.mjs EXPORT.json PUBLIC-KEY.pem [EARLIER-KEY.pem ...]
 * The public keys come from whoever keeps them, never from the export. Ends with 0 where everything holds, with 1 where something does not.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, ...keyFiles] = process.argv.slice(2);
if (!file || keyFiles.length === 0) {
  console.error('Usage: node verify-export.mjs EXPORT.json PUBLIC-KEY.pem [EARLIER-KEY.pem ...]');
  process.exit(2);
}
const { signature, ...content } = JSON.parse(readFileSync(file, 'utf8'));
const keys = keyFiles.map((name) => createPublicKey(readFileSync(name)));

/** JSON with its keys sorted: the same facts give the same bytes. @param {unknown} value @returns {string} */
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, fact]) => fact !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, fact]) => `${JSON.stringify(key)}:${canonical(fact)}`).join(',')}}`;
};
/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
/** @param {string} text @param {string} signed in hexadecimal */
const isSigned = (text, signed) => keys.some((key) => verify(null, Buffer.from(text), key, Buffer.from(String(signed), 'hex')));

/** @type {string[]} */
const faults = [];
let textsLeftOut = 0;
if (!isSigned(`golden-thread export ${sha256(canonical(content))}`, signature)) faults.push('The file is not as it was exported, or none of the public keys is the one it was signed with.');

for (const { id, hash, signature: signed, hashes, ...facts } of content.seals) {
  const { keyId, totalEvents, unkeyedEvents, ...old } = facts;
  if (sha256(canonical(keyId === null ? old : facts)) !== hash || sha256(hashes.join('\n')) !== facts.root) faults.push(`Seal ${facts.sequence} is not as it was made.`);
  else if (keyId !== null && !isSigned(`golden-thread seal ${hash}`, signed)) faults.push(`Seal ${facts.sequence} (key ${keyId}) was signed with none of the public keys.`);
}

let previous = '0'.repeat(64);
for (const [index, { hash, keyId, code, texts, seal: number, ...facts }] of content.events.entries()) {
  const where = `Event ${facts.sequence} (${facts.name})`;
  if (facts.sequence !== index + 1 || facts.previousHash !== previous) faults.push(`${where} does not follow the one before it.`);
  if (sha256(canonical(facts)) !== hash) faults.push(`${where} is not as it was recorded.`);
  for (const [field, expected] of Object.entries(facts.wordingDigests)) {
    const text = texts[field];
    if (typeof text !== 'string') textsLeftOut += 1;
    else if (sha256(text) !== expected) faults.push(`${where}: the text "${field}" is not the one that was shown.`);
  }
  const seal = content.seals.find((/** @type {{ sequence: number }} */ { sequence }) => sequence === number);
  if (number !== null && !seal?.hashes.includes(hash)) faults.push(`${where} is not among the events of seal ${number}.`);
  previous = hash;
}

const unsealed = content.events.filter((/** @type {{ seal: number | null }} */ { seal }) => seal === null).length;
console.log(`${content.stream.label} (${content.council.name}): ${content.events.length} events, ${unsealed} of them not yet sealed, ${textsLeftOut} texts withheld or left out.`);
for (const { sequence, hash, sealedAt } of content.seals) console.log(`  seal ${sequence} of ${sealedAt}: ${hash}`);
for (const fault of faults) console.log(`  ${fault}`);
console.log(faults.length === 0 ? 'Everything holds. Compare the seals with the anchors that you were sent.' : 'It does not hold.');
process.exit(faults.length === 0 ? 0 : 1);
