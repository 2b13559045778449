import type { Actor } from '@golden-thread/domain/authority/actor';
import { addDays } from '@golden-thread/domain/calendar/dates';
import type { FeedEntry } from '@golden-thread/domain/hr-feed/hr-feed';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { askForFeed } from './ask-for-feed';
import { followFeed, type FollowedEntry, type FollowFeed } from './follow-feed';
import { getPersonForFeed, listPeopleForFeed } from './read-feed';

/** What a directory of people says of one of them; null: it does not say. */
export interface SaidByFeed {
  readonly userName: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly postCode: string | null;
  /** What the sign-in service calls them; where it is not said, the userName, for somebody whose it is already or who is new. */
  readonly subject: string | null;
  readonly active: boolean | null;
}

const justOne = { limit: 1, offset: 0 } as const;

/** Follows one entry, and asks about what is left over. */
async function followAndAsk(database: Database, actor: Actor, command: FollowFeed): Promise<Outcome<FollowedEntry & { readonly import: string | null }>> {
  const followed = await followFeed(database, actor, command);
  if (!followed.ok) return followed;
  const asked = await askForFeed(database, actor, [followed.value]);
  return asked.ok ? accept({ ...followed.value, import: asked.value.import }) : asked;
}

/**
 * Adds somebody of whom a directory tells for the first time. Answers their id.
 * Refuses: `NotPermitted`, `FeedNotApproved`, `FeedKnowsThem`, `FeedAsksFirst` (the rules do not let it; an administrator is asked), `NameMissing`.
 */
export async function createFed(database: Database, actor: Actor, said: SaidByFeed & { readonly userName: string }): Promise<Outcome<PersonId>> {
  const { userName, externalId, name, email, postCode, subject } = said;
  const there = await listPeopleForFeed(database, actor, { userName }, justOne);
  if (!there.ok) return there;
  const same = externalId === null ? there : await listPeopleForFeed(database, actor, { externalId }, justOne);
  if (there.value.total > 0 || (same.ok && same.value.total > 0)) return refuse('FeedKnowsThem', { userName });
  if (name === null) return refuse('NameMissing');
  const entry: FeedEntry = { name, email, subject: subject ?? userName, postCode, startsOn: null, lastDay: null };
  const followed = await followAndAsk(database, actor, { externalId, userName, entry });
  if (!followed.ok) return followed;
  const { personId, acts } = followed.value;
  if (personId === null) return refuse('FeedAsksFirst', { import: followed.value.import });
  return acts.includes('add') ? accept(personId) : refuse('FeedKnowsThem', { userName });
}

/**
 * Follows what a directory says of somebody by now. What may not be done by itself is asked, and they stand as before until an administrator decides.
 * Who is active no longer can do nothing from now on: their last day was yesterday. Refuses: `NotPermitted`, `FeedNotApproved`, `NotFound`.
 */
export async function updateFed(database: Database, actor: Actor, { personId, ...said }: SaidByFeed & { readonly personId: PersonId }): Promise<Outcome<null>> {
  const known = await getPersonForFeed(database, actor, personId);
  if (!known.ok) return known;
  const { person, today } = known.value;
  const isTheirSignIn = person.subject !== null && person.subject === person.userName;
  const { userName, externalId, name, email, postCode, active } = said;
  const subject = said.subject ?? (isTheirSignIn ? userName : null);
  const entry: FeedEntry = { name, email, subject, postCode, startsOn: null, lastDay: active === false && (person.leftOn === null || person.leftOn >= today) ? addDays(today, -1) : null };
  // While another sign-in waits for a second person, they are still known by the one they have.
  const followed = await followAndAsk(database, actor, { personId, externalId, userName: isTheirSignIn ? null : userName, entry });
  return followed.ok ? accept(null) : followed;
}

/** Takes somebody out of the directory's list: a leaver from now on. Refuses as `updateFed` does, and `FeedAsksFirst`, where leavers are asked about. */
export async function removeFed(database: Database, actor: Actor, { personId }: { readonly personId: PersonId }): Promise<Outcome<null>> {
  const known = await getPersonForFeed(database, actor, personId);
  if (!known.ok) return known;
  const { person, today } = known.value;
  const lastDay = person.leftOn !== null && person.leftOn < today ? person.leftOn : addDays(today, -1);
  const entry: FeedEntry = { name: null, email: null, subject: null, postCode: null, startsOn: null, lastDay };
  const followed = await followAndAsk(database, actor, { personId, externalId: null, userName: null, entry, removed: true });
  if (!followed.ok) return followed;
  return followed.value.asks.length === 0 ? accept(null) : refuse('FeedAsksFirst', { import: followed.value.import });
}
