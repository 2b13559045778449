import { readMappedFile } from '@golden-thread/application/import/read-mapped-file';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { ReadPack } from '@golden-thread/exchange/council-pack/read-pack';
import { readMapping } from '@golden-thread/exchange/mapping/mapping';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** A council's own file read by a mapping, which lies in a file of its own; or what is wrong with the mapping. */
export async function readFileByMapping(database: Database, councilId: CouncilId, path: string, mappingPath: string): Promise<{ readonly pack: ReadPack } | { readonly faults: readonly PackFault[] }> {
  const read = readMapping(basename(mappingPath), await readFile(mappingPath, 'utf8'));
  if ('faults' in read) return read;
  const file = { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  return { pack: await readMappedFile(database, councilId, file, read.mapping) };
}
