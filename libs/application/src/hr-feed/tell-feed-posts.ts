import type { Actor } from '@golden-thread/domain/authority/actor';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { isOrdinaryPost } from '@golden-thread/domain/hr-feed/hr-feed';
import { decidePostClosing } from '@golden-thread/domain/organisation/decide-closing';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findHrFeed, listFeedPosts } from '@golden-thread/persistence/hr-feed/hr-feed';
import { listHoldingsByPost } from '@golden-thread/persistence/organisation/holdings';
import { findOrganisationPartByCode, lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPost, type PostRecord, savePost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { applyLineManager, applyPost } from '../organisation/change-post';
import { reassignWork } from '../organisation/change-organisation';
import { resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission } from '../shared/command';
import { fallbackPosts } from './follow-feed';

/** What an HR system says of a post; null: it does not say. */
export interface PostSaidByFeed {
  readonly code: string | null;
  readonly title: string | null;
  /** The code of the unit, service or directorate in which it is. */
  readonly within: string | null;
  /** The code of the post that it reports to. */
  readonly reportsTo: string | null;
}

/** Something done to posts by the feed, which two people let keep them. Refuses: `NotPermitted`, `FeedNotApproved`, `FeedAsksFirst`. */
async function keepPosts<T>(database: Database, actor: Actor, act: (work: UnitOfWork) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'feed.run');
  if (lacking) return lacking;
  return database.transact({ actor }, async (work) => {
    await lockOrganisation(work);
    const rules = (await findHrFeed(work))?.rules ?? null;
    if (rules === null) return refuse('FeedNotApproved');
    return rules.allows.includes('posts') ? act(work) : refuse('FeedAsksFirst', { import: null });
  });
}

/** The innermost part of a code: a unit before a service, a service before a directorate. Null: of the council itself. Refuses: `NotWithinOpenPart`. */
async function partOf(reading: Reading, code: string | null): Promise<Outcome<OrganisationPartId | null>> {
  if (code === null) return accept(null);
  for (const kind of ['unit', 'service', 'directorate'] as const) {
    const found = await findOrganisationPartByCode(reading, kind, code);
    if (found !== undefined) return accept(found);
  }
  return refuse('NotWithinOpenPart');
}

/**
 * Adds an ordinary post: its roles are an employee's, and no HR system says otherwise. Answers its id.
 * Refuses as `keepPosts` and `applyPost` do; `NameMissing`; `NoPostOfThatCode` (the one it reports to).
 */
export const createFedPost = (database: Database, actor: Actor, { code, title, within, reportsTo }: PostSaidByFeed): Promise<Outcome<PostId>> =>
  keepPosts(database, actor, async (work) => {
    if (code === null || title === null) return refuse('NameMissing');
    const part = await partOf(work, within);
    if (!part.ok) return part;
    const above = await resolvePostOrNone(work, reportsTo === null ? null : { code: reportsTo });
    if (!above.ok) return above;
    const postId = newId<PostId>();
    const added = await applyPost(work, { postId, code, title, roles: ['employee'], fte: '1', within: part.value, lineManagerPostId: above.value, committeeId: null });
    return added.ok ? accept(postId) : added;
  });

/** An open post that the feed may change by itself. Refuses: `NotFound`; `FeedAsksFirst` for a special one. */
async function ordinaryPost(work: UnitOfWork, postId: PostId): Promise<Outcome<PostRecord>> {
  const post = await findPost(work, postId);
  if (post === undefined || post.closedOn !== null) return refuse('NotFound');
  const [seen] = await listFeedPosts(work, { codes: [post.code], fallback: await fallbackPosts(work) });
  return seen !== undefined && isOrdinaryPost(seen) ? accept(post) : refuse('FeedAsksFirst', { import: null });
}

/**
 * Gives an ordinary post another title, or puts it under another. Its code stays, by which people are told of it, and so does where it is: units are kept on pages and in packs.
 * Refuses as `keepPosts`, `ordinaryPost` and `applyLineManager` do; `AlreadyAddedUnderCode` where another code is said; `FeedAsksFirst` where another place is.
 */
export const updateFedPost = (database: Database, actor: Actor, { postId, code, title, within, reportsTo }: PostSaidByFeed & { readonly postId: PostId }): Promise<Outcome<null>> =>
  keepPosts(database, actor, async (work) => {
    const found = await ordinaryPost(work, postId);
    if (!found.ok) return found;
    const post = found.value;
    if (code !== null && code.toLowerCase() !== post.code.toLowerCase()) return refuse('AlreadyAddedUnderCode', { code: post.code });
    const part = await partOf(work, within);
    if (!part.ok) return part;
    if (within !== null && part.value !== (post.unitId ?? post.serviceId ?? post.directorateId)) return refuse('FeedAsksFirst', { import: null });
    if (title !== null && title !== post.title) {
      await savePost(work, { ...post, title });
      const event: OrganisationEvent = { name: 'PostRenamed', stream: { type: 'post', id: post.id }, payload: { from: post.title, to: title } };
      work.record(event);
    }
    return reportsTo === null ? accept(null) : putUnder(work, post.id, reportsTo);
  });

async function putUnder(work: UnitOfWork, postId: PostId, reportsTo: string): Promise<Outcome<null>> {
  const above = await resolvePostOrNone(work, { code: reportsTo });
  if (!above.ok) return above;
  const post = (await findPost(work, postId))!;
  return post.lineManagerPostId === above.value ? accept(null) : applyLineManager(work, { postId, lineManagerPostId: above.value });
}

/** Closes an ordinary post that nobody holds, after yesterday; one that is held is asked about. Refuses as `keepPosts` and `ordinaryPost` do. */
export const removeFedPost = (database: Database, actor: Actor, { postId }: { readonly postId: PostId }): Promise<Outcome<null>> =>
  keepPosts(database, actor, async (work) => {
    const found = await ordinaryPost(work, postId);
    if (!found.ok) return found;
    const post = found.value;
    const holdings = await listHoldingsByPost(work, post.id);
    if (holdings.some(({ endsOn }) => endsOn === null || endsOn >= work.today)) return refuse('FeedAsksFirst', { import: null });
    const lastDay = addDays(work.today, -1);
    const decided = decidePostClosing({ post, holdings }, { lastDay });
    if (!decided.ok) return decided;
    await savePost(work, { ...post, closedOn: lastDay });
    work.record(decided.value.event);
    await reassignWork(work, { postIds: [post.id], from: work.today }, 'post-closed');
    return accept(null);
  });
