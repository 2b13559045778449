/** The thread that reads, judges and writes one council pack: `importUploadedPack` starts it, takes its answer and ends it. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { readFileSync } from 'node:fs';
import { type ThreadWork, workInThread } from '../apart/work-in-thread';
import { importCouncilPack, type StoredFile } from './import-council-pack';

/** What is handed in: who, and where the files lie. */
export interface HandedIn {
  readonly actor: Actor;
  readonly files: readonly StoredFile[];
}

void workInThread(async ({ given, database, boundedFromHere }: ThreadWork<HandedIn>) => {
  const read = readPack(given.files.map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)) })));
  boundedFromHere();
  return importCouncilPack(database, given.actor, { files: read });
});
