import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type FedPeopleAsked, type FedPerson, type FedPost, findHrFeed, listFedPeople, listFedPosts } from '@golden-thread/persistence/hr-feed/hr-feed';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { FedPeopleAsked, FedPerson, FedPost } from '@golden-thread/persistence/hr-feed/hr-feed';

/** From which place on, and how many at most. */
export interface PageOfFeed {
  readonly offset: number;
  readonly limit: number;
}

/** Something read for the HR system, which is told nothing while no rules are in force. */
async function readForFeed<T>(database: Asked, actor: Actor, read: (reading: Reading) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'feed.run');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => ((await findHrFeed(reading))?.rules ? read(reading) : refuse('FeedNotApproved')));
}

/** The people whom the HR system asks for, a page at a time. Refuses: `NotPermitted`, `FeedNotApproved`. */
export const listPeopleForFeed = (database: Asked, actor: Actor, asked: FedPeopleAsked, page: PageOfFeed): Promise<Outcome<{ readonly people: readonly FedPerson[]; readonly total: number; readonly today: CalendarDate }>> =>
  readForFeed(database, actor, async (reading) => accept({ ...(await listFedPeople(reading, asked, page)), today: reading.today }));

/** One of them. Refuses: `NotPermitted`, `FeedNotApproved`, `NotFound`. */
export const getPersonForFeed = (database: Asked, actor: Actor, id: PersonId): Promise<Outcome<{ readonly person: FedPerson; readonly today: CalendarDate }>> =>
  readForFeed(database, actor, async (reading) => {
    const [person] = (await listFedPeople(reading, { id }, { limit: 1, offset: 0 })).people;
    return person === undefined ? refuse('NotFound') : accept({ person, today: reading.today });
  });

/** The open posts with who holds each, a page at a time: by their codes people are told of. Refuses: `NotPermitted`, `FeedNotApproved`. */
export const listPostsForFeed = (database: Asked, actor: Actor, asked: { readonly id?: PostId; readonly code?: string; readonly title?: string }, page: PageOfFeed): Promise<Outcome<{ readonly posts: readonly FedPost[]; readonly total: number }>> =>
  readForFeed(database, actor, async (reading) => accept(await listFedPosts(reading, asked, page)));
