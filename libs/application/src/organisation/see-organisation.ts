import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationPartId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type CommitteePage, listCommitteePages } from '@golden-thread/persistence/organisation/committees.query';
import {
  listOrganisationParts,
  listPostsOfPart,
  type OrganisationPartSummary,
  type PostSummary,
} from '@golden-thread/persistence/organisation/organisation-tree.query';
import { findPerson, listPeople, type PeopleAsked, type PersonSummary } from '@golden-thread/persistence/organisation/people';
import { findPostPage, type PostPage } from '@golden-thread/persistence/organisation/post-page.query';
import { listPosts, type PostListed, type PostsAsked } from '@golden-thread/persistence/organisation/posts-list.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { CommitteePage } from '@golden-thread/persistence/organisation/committees.query';
export type { OrganisationPartSummary, PostSummary } from '@golden-thread/persistence/organisation/organisation-tree.query';
export type { PeopleAsked, PersonState, PersonSummary } from '@golden-thread/persistence/organisation/people';
export type { PostListed, PostsAsked, PostState } from '@golden-thread/persistence/organisation/posts-list.query';
export type { PostPage } from '@golden-thread/persistence/organisation/post-page.query';

/** The tree of directorates, services and units. Refuses: `NotPermitted`, as all questions here do. */
export async function seeOrganisation(database: Database, actor: Actor): Promise<Outcome<readonly OrganisationPartSummary[]>> {
  return lacksPermission(actor, 'organisation.see') ?? accept(await database.read(actor.councilId, (reading) => listOrganisationParts(reading)));
}

/** A part with its own posts; id null: the posts of the council itself. Refuses: `NotFound`. */
export async function seeOrganisationPart(
  database: Database,
  actor: Actor,
  id: OrganisationPartId | null,
): Promise<Outcome<{ part: OrganisationPartSummary | null; within: readonly OrganisationPartSummary[]; posts: readonly PostSummary[] }>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const parts = await listOrganisationParts(reading);
    const part = parts.find((one) => one.id === id) ?? null;
    if (id !== null && part === null) return refuse('NotFound');
    return accept({ part, within: parts.filter(({ parentId }) => parentId === id), posts: await listPostsOfPart(reading, id) });
  });
}

/** A post with its holders and who answers for it today. Refuses: `NotFound`. */
export async function seePost(database: Database, actor: Actor, id: PostId): Promise<Outcome<PostPage>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  if (lacking) return lacking;
  const post = await database.read(actor.councilId, (reading) => findPostPage(reading, id));
  return post ? accept(post) : refuse('NotFound');
}

/** People by name or e-mail, a page at a time, on the council's date. */
export async function seePeople(database: Database, actor: Actor, asked: PeopleAsked): Promise<Outcome<{ lines: readonly PersonSummary[]; total: number }>> {
  return lacksPermission(actor, 'organisation.change') ?? accept(await database.read(actor.councilId, (reading) => listPeople(reading, asked)));
}

/** Posts by title, code or where they lie, a page at a time, with who answers for each today. */
export async function seePosts(database: Database, actor: Actor, asked: PostsAsked): Promise<Outcome<{ posts: readonly PostListed[]; total: number }>> {
  return lacksPermission(actor, 'organisation.change') ?? accept(await database.read(actor.councilId, (reading) => listPosts(reading, asked)));
}

/** One person, as the pages about their leaving name them. Refuses: NotPermitted, NotFound. */
export async function seePerson(database: Database, actor: Actor, id: PersonId): Promise<Outcome<{ name: string; leftOn: CalendarDate | null }>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  const person = await database.read(actor.councilId, (reading) => findPerson(reading, id));
  return person ? accept(person) : refuse('NotFound');
}

/** Committees with chairs, members and the meetings to come. */
export async function seeCommittees(database: Database, actor: Actor): Promise<Outcome<readonly CommitteePage[]>> {
  return lacksPermission(actor, 'organisation.see') ?? accept(await database.read(actor.councilId, (reading) => listCommitteePages(reading)));
}
