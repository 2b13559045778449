import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longestSearch, type SearchedKind, searchedKindKeys, searchedKinds } from '@golden-thread/domain/search/searched-kinds';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { type FoundThing, searchThings } from '@golden-thread/persistence/search/search.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

import { findDocuments } from './find-documents';

export type { FoundThing } from '@golden-thread/persistence/search/search.query';

/** What somebody looks for. `kind` null: the best of every kind, else a page of that one. */
export interface SearchAsked {
  readonly typed: string;
  readonly kind: SearchedKind | null;
  /** From 1. */
  readonly page: number;
}

/** How many of each kind stand together, and how many of one kind on a page of its own. */
const ofEachKind = 10;
const ofOneKind = 50;

/** The things found of one kind, the best first; `total`: how many there are; `cut`: at the least, as more have the words than are looked through. */
export interface FoundOfKind {
  readonly kind: SearchedKind;
  readonly total: number;
  readonly cut: boolean;
  readonly things: readonly FoundThing[];
}

/**
 * Everything that has all the words typed, as far as it is the actor's to see: kinds by permission, papers by the reading table, drafts by their
 * name alone, what was written as PDF and Word by everything that it draws on. Who has left is found by whoever looks after people. What is typed is cut at the longest search; nothing typed finds nothing.
 */
export async function search(database: Database, actor: Actor, { typed, kind, page }: SearchAsked): Promise<Outcome<readonly FoundOfKind[]>> {
  const kinds = searchedKindKeys.filter((one) => (kind === null || one === kind) && may(actor, searchedKinds[one].permission));
  if (kinds.length === 0 || isBlank(typed)) return accept([]);
  const limit = kind === null ? ofEachKind : ofOneKind;
  const asked = { typed: typed.slice(0, longestSearch), leavers: may(actor, 'organisation.change'), limit, offset: kind === null ? 0 : (page - 1) * limit };
  const found = await database.read(actor.councilId, async (reading: Reading) => [
    ...(await searchThings(reading, actor, { ...asked, kinds })), ...(kinds.includes('document') ? await findDocuments(reading, actor, asked) : []),
  ]);
  return accept(
    kinds.flatMap((one) => {
      const things = found.filter((thing) => thing.kind === one);
      return things.length === 0 ? [] : [{ kind: one, total: things[0]!.total, cut: things[0]!.cut, things }];
    }),
  );
}
