import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withNewKey, writeKeyFile } from '../key-file';

/** A file with keys of the record for specs of settings, there until the process ends. Answers its path. */
export function keyFileForSpecs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-keys-'));
  const file = join(folder, 'record-keys.json');
  writeKeyFile(file, withNewKey(undefined, '2026-11-29'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return file;
}
