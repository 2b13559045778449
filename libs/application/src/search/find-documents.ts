import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { documentKinds } from '@golden-thread/domain/document/document';
import { listMatchingDocuments, mostDocuments } from '@golden-thread/persistence/search/matching-documents.query';
import type { FoundThing } from '@golden-thread/persistence/search/search.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { keepReadable } from '../document/read-documents';

/** The papers written as PDF and Word that have all the words typed and are the actor's to read whole: their newest editions, so many from a place on. */
export async function findDocuments(reading: Reading, actor: Actor, { typed, limit, offset }: { readonly typed: string; readonly limit: number; readonly offset: number }): Promise<FoundThing[]> {
  const all = await listMatchingDocuments(reading, typed);
  const found = await keepReadable(reading, actor, all.slice(0, mostDocuments));
  return found.slice(offset, offset + limit).map(({ id, kind, title, madeOn, byTitle }) => ({
    kind: 'document', id, label: title, about: `${documentKinds[kind].title}, ${shortDate(madeOn)}`, ended: false, byContent: !byTitle, place: null, total: found.length, cut: all.length > mostDocuments,
  }));
}
