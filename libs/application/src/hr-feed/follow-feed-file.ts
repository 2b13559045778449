import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FeedActKind, isMassLeaving, judgeFeedEntry } from '@golden-thread/domain/hr-feed/hr-feed';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { FeedRow } from '@golden-thread/exchange/hr-feed/read-feed-file';
import { findHrFeed, listFeedPeople, listFeedPosts } from '@golden-thread/persistence/hr-feed/hr-feed';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission } from '../shared/command';
import { askForFeed } from './ask-for-feed';
import { fallbackPosts, followFeed, type FollowedEntry } from './follow-feed';

/** What came of a file of the HR feed. */
export interface FollowedFile {
  /** How often each was done by itself. */
  readonly acts: Readonly<Partial<Record<FeedActKind, number>>>;
  /** Rows that say how things are already. */
  readonly unchanged: number;
  /** Rows with something that an administrator is asked, or has to do. */
  readonly asked: readonly { readonly row: number; readonly asks: FollowedEntry['asks'] }[];
  readonly refused: readonly { readonly row: number; readonly refusal: Refusal }[];
  readonly import: ImportId | null;
  readonly faults: readonly PackFault[];
}

/** The rows of which something comes; most rows of a nightly file say how things are already, and one question finds them. */
async function rowsWithNews(database: Database, actor: Actor, rows: readonly FeedRow[]): Promise<Outcome<readonly FeedRow[]>> {
  return database.read(actor.councilId, async (reading) => {
    const rules = (await findHrFeed(reading))?.rules ?? null;
    if (rules === null) return refuse('FeedNotApproved');
    const fallback = await fallbackPosts(reading);
    const [people, posts] = [await listFeedPeople(reading, { ids: null, fallback }), await listFeedPosts(reading, { codes: null, fallback })];
    const byCode = new Map(posts.map((post) => [post.code.toLowerCase(), post]));
    const byName = new Map(people.flatMap((person) => (person.externalId === null ? [] : [[person.externalId, person] as const])));
    const byId = new Map<PersonId, (typeof people)[number]>(people.map((person) => [person.id, person]));
    const judged = rows.map((row) => {
      const { externalId, entry } = row;
      const person = byName.get(externalId) ?? byId.get(idFor('pack', actor.councilId, 'people', externalId));
      return { row, ...judgeFeedEntry(entry, { rules, person, post: byCode.get(entry.postCode?.toLowerCase() ?? ''), today: reading.today }) };
    });
    const leavers = judged.filter(({ acts }) => acts.some(({ kind }) => kind === 'leave')).length;
    const here = people.filter(({ leftOn }) => leftOn === null || leftOn >= reading.today).length;
    if (isMassLeaving(leavers, here)) return refuse('FeedLeaversTooMany', { leavers, people: here });
    return accept(judged.filter(({ acts, asks }) => acts.length > 0 || asks.length > 0).map(({ row }) => row));
  });
}

/**
 * Follows a file of the standing HR feed, row by row: each row is whole by itself, so that one that is cut off is taken up by the next. What may
 * not be done by itself is asked in one proposal. Whom the file does not name stays as they are.
 * Refuses: `NotPermitted`, `FeedNotApproved`, `FeedLeaversTooMany` (nothing of it is followed).
 */
export async function followFeedFile(database: Database, actor: Actor, rows: readonly FeedRow[]): Promise<Outcome<FollowedFile>> {
  const lacking = lacksPermission(actor, 'feed.run');
  if (lacking) return lacking;
  const news = await rowsWithNews(database, actor, rows);
  if (!news.ok) return news;
  const followed: { readonly row: number; readonly entry: FollowedEntry }[] = [];
  const refused: { readonly row: number; readonly refusal: Refusal }[] = [];
  for (const { row, externalId, entry } of news.value) {
    const outcome = await followFeed(database, actor, { externalId, userName: null, entry });
    if (outcome.ok) followed.push({ row, entry: outcome.value });
    else refused.push({ row, refusal: outcome.refusal });
  }
  const asked = await askForFeed(database, actor, followed.map(({ entry }) => entry));
  if (!asked.ok) return asked;
  const acts: Partial<Record<FeedActKind, number>> = {};
  for (const kind of followed.flatMap(({ entry }) => entry.acts)) acts[kind] = (acts[kind] ?? 0) + 1;
  return accept({
    acts, unchanged: rows.length - news.value.length, refused, ...asked.value,
    asked: followed.flatMap(({ row, entry: { asks } }) => (asks.length === 0 ? [] : [{ row, asks }])),
  });
}
