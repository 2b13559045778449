import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { type FeedAct, type FeedActKind, type FeedAsk, type FeedEntry, type FeedPerson, type HrFeedRules, judgeFeedEntry, lastDayBefore } from '@golden-thread/domain/hr-feed/hr-feed';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findApprovers, findFallbackPost } from '@golden-thread/persistence/authority/power-requests';
import { findHrFeed, findPersonMeant, isEmailTaken, listFeedPeople, listFeedPosts, saveFeedName } from '@golden-thread/persistence/hr-feed/hr-feed';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPerson, isSubjectTaken, savePerson } from '@golden-thread/persistence/organisation/people';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { applyAppointment, applyLastDay } from '../organisation/change-holding';
import { applyLeaver, applySubject } from '../organisation/change-person';
import { lacksPermission } from '../shared/command';

/** One entry of the feed, and whom it is about. */
export interface FollowFeed {
  /** Somebody known; left out: whoever the HR system's reference means, or a newcomer. */
  readonly personId?: PersonId;
  readonly externalId: string | null;
  /** How the HR system's own directory calls them; null where it has none. */
  readonly userName: string | null;
  readonly entry: FeedEntry;
  /** The HR system takes them out of its list. */
  readonly removed?: boolean;
}

/** What came of an entry: what was done by itself, and what an administrator is to be asked. */
export interface FollowedEntry {
  readonly personId: PersonId | null;
  readonly externalId: string | null;
  readonly entry: FeedEntry;
  readonly acts: readonly FeedActKind[];
  readonly asks: readonly FeedAsk[];
}

/** The posts whose holders decide in the administrators' place, held or not. */
export async function fallbackPosts(reading: Reading): Promise<readonly PostId[]> {
  const named = await findFallbackPost(reading);
  return [...(await findApprovers(reading)).fallback.map(({ postId }) => postId), ...(named === null ? [] : [named])];
}

/** Whom an entry means, where the council has them. */
async function personMeant(reading: Reading, { personId, externalId, entry: { subject } }: FollowFeed): Promise<PersonId | undefined> {
  if (personId !== undefined) return personId;
  return externalId === null ? undefined : findPersonMeant(reading, { externalId, packId: idFor('pack', reading.council.id, 'people', externalId), subject });
}

/**
 * Follows one entry of the standing HR feed: does what the approved rules let it do by itself, each change an event of its thing and all of them
 * tied to the feed by one of the person; and says what an administrator is to be asked instead. Nothing is done twice.
 * Refuses: `NotPermitted`, `FeedNotApproved`, `NotFound` (a person who is named and not there), `FeedKnowsThem`, and as the changes themselves do.
 */
export async function followFeed(database: Database, actor: Actor, command: FollowFeed): Promise<Outcome<FollowedEntry>> {
  const lacking = lacksPermission(actor, 'feed.run');
  if (lacking) return lacking;
  return database.transact({ actor }, async (work) => {
    await lockOrganisation(work);
    const feed = await findHrFeed(work);
    if (feed === undefined || feed.rules === null) return refuse('FeedNotApproved');
    const fallback = await fallbackPosts(work);
    const meant = await personMeant(work, command);
    const [person] = meant === undefined ? [] : await listFeedPeople(work, { ids: [meant], fallback });
    if (command.personId !== undefined && person === undefined) return refuse('NotFound');
    const { entry, externalId } = command;
    const [post] = entry.postCode === null ? [] : await listFeedPosts(work, { codes: [entry.postCode], fallback });
    const { acts, asks } = judgeFeedEntry(entry, { rules: feed.rules, person, post, today: work.today });
    const done = await carryOut(work, { acts, person, rules: feed.rules, command });
    if (!done.ok) return done;
    const { personId, kinds, unmet, wording } = done.value;
    if (personId !== null) saveFeedName(work, { personId, externalId, userName: command.userName, removed: command.removed === true && asks.length + unmet.length === 0 });
    if (personId !== null && kinds.length > 0) {
      const event: ImportEvent = { name: 'FeedFollowed', stream: { type: 'person', id: personId }, payload: { acts: kinds, rulesVersion: feed.version }, wording };
      work.record(event);
    }
    return accept({ personId, externalId, entry, acts: kinds, asks: [...asks, ...unmet] });
  });
}

interface ToCarryOut {
  readonly acts: readonly FeedAct[];
  readonly person: FeedPerson | undefined;
  readonly rules: HrFeedRules;
  readonly command: FollowFeed;
}
interface CarriedOut {
  readonly personId: PersonId | null;
  readonly kinds: readonly FeedActKind[];
  /** What the council's own rules stand in the way of: a post that is taken, an e-mail that somebody else has. */
  readonly unmet: readonly FeedAsk[];
  readonly wording: Readonly<Record<string, string>>;
}

async function carryOut(work: UnitOfWork, { acts, person, rules, command }: ToCarryOut): Promise<Outcome<CarriedOut>> {
  let personId = person?.id ?? null;
  const kinds: FeedActKind[] = [];
  const unmet: FeedAsk[] = [];
  const wording: Record<string, string> = {};
  for (const act of acts) {
    if (act.kind === 'add') {
      const added = await addNewcomer(work, act, { rules, command });
      if (!added.ok) return added;
      personId = added.value;
    } else {
      const done = await change(work, act, personId!);
      if (!done.ok) {
        unmet.push({ what: act.kind === 'email' ? 'email' : act.kind === 'leave' ? 'leaver' : 'post', because: 'not-possible' });
        continue;
      }
      if (act.kind === 'rename') wording['name'] = `${person!.name}, now ${act.name}`;
      if (act.kind === 'email') wording['email'] = `${person!.email ?? 'nothing'}, now ${act.email}`;
    }
    kinds.push(act.kind);
  }
  return accept({ personId, kinds, unmet, wording });
}

async function addNewcomer(work: UnitOfWork, { name, email, subject }: FeedAct & { kind: 'add' }, { rules: { issuer }, command }: Pick<ToCarryOut, 'rules' | 'command'>): Promise<Outcome<PersonId>> {
  const { externalId, userName } = command;
  const isKnown = (subject !== null && (await isSubjectTaken(work, { subject, issuer }))) || (email !== null && (await isEmailTaken(work, email, null)));
  if (isKnown) return refuse('FeedKnowsThem', { userName: userName ?? subject ?? email ?? '' });
  const id = externalId === null ? newId<PersonId>() : idFor<PersonId>('pack', work.council.id, 'people', externalId);
  await savePerson(work, { id, name, email, subject: null, introduction: null, leftOn: null });
  const event: OrganisationEvent = { name: 'PersonAdded', stream: { type: 'person', id }, payload: {}, wording: { name } };
  work.record(event);
  const signsIn = subject === null ? accept(null) : await applySubject(work, { personId: id, subject, issuer });
  return signsIn.ok ? accept(id) : signsIn;
}

async function change(work: UnitOfWork, act: Exclude<FeedAct, { kind: 'add' }>, personId: PersonId): Promise<Outcome<null>> {
  switch (act.kind) {
    case 'rename':
    case 'email':
      return changeDetails(work, act, personId);
    case 'leave':
      return applyLeaver(work, { personId, lastDay: act.lastDay });
    default:
      return comeInto(work, act, personId);
  }
}

async function changeDetails(work: UnitOfWork, act: Extract<FeedAct, { kind: 'rename' | 'email' }>, personId: PersonId): Promise<Outcome<null>> {
  const person = (await findPerson(work, personId))!;
  if (act.kind === 'email' && (await isEmailTaken(work, act.email, personId))) return refuse('FeedKnowsThem', { userName: act.email });
  await savePerson(work, act.kind === 'rename' ? { ...person, name: act.name } : { ...person, email: act.email });
  return accept(null);
}

/** Into the new post first: where that is not possible, the old one is not left either. */
async function comeInto(work: UnitOfWork, act: Extract<FeedAct, { kind: 'appoint' | 'move' }>, personId: PersonId): Promise<Outcome<null>> {
  const { postId, startsOn } = act;
  const appointed = await applyAppointment(work, { holdingId: newId(), postId, personId, basis: 'permanent', share: '1', startsOn, endsOn: null });
  return !appointed.ok || act.kind === 'appoint' ? appointed : applyLastDay(work, { holdingId: act.ends, lastDay: lastDayBefore(startsOn) });
}
