import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { CommitteeId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import {
  type CommitteeRecord,
  findCommittee,
  findSeat,
  isCommitteeCodeTaken,
  saveCommittee,
  saveSeat,
} from '@golden-thread/persistence/organisation/committees';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeCommittees, movingSeats } from './change-organisation';
import { type NamedPerson, type NamedPost, resolvePerson, resolvePostOrNone } from './named-in-forms';

/** Adds a committee. Answers its id. Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode. */
export function addCommittee(
  database: Database,
  actor: Actor,
  command: { code: string; name: string; kind: CommitteeRecord['kind']; chairPostId?: PostId | null } & Submitted,
): Promise<Outcome<{ id: CommitteeId }>> {
  const [code, name] = [normalText(command.code), normalText(command.name)];
  return changeCommittees(database, actor, command, async (work) => {
    if (code === '' || name === '') return refuse('NameMissing');
    if (await isCommitteeCodeTaken(work, code)) return refuse('AlreadyAddedUnderCode', { code });
    const id = newId<CommitteeId>();
    await saveCommittee(work, { id, code, name, kind: command.kind, chairPostId: command.chairPostId ?? null });
    const event: OrganisationEvent = { name: 'CommitteeAdded', stream: { type: 'committee', id }, payload: { code, name, kind: command.kind } };
    work.record(event);
    return accept({ id });
  });
}

/** Names the post whose holder chairs a committee (null: none); its open work follows. Refuses: NotPermitted, NotFound, PostClosed, NoPostOfThatCode. */
export function nameCommitteeChair(
  database: Database,
  actor: Actor,
  command: { committeeId: CommitteeId; post: NamedPost | null } & Submitted,
): Promise<Outcome<null>> {
  return changeCommittees(database, actor, command, async (work) => {
    const committee = await findCommittee(work, command.committeeId);
    const chair = await resolvePostOrNone(work, command.post);
    if (!chair.ok) return chair;
    const postId = chair.value;
    const post = postId === null ? null : await findPost(work, postId);
    if (committee === undefined || post === undefined) return refuse('NotFound');
    if (post !== null && post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
    await movingSeats(work, 'chair-named', () => saveCommittee(work, { ...committee, chairPostId: postId }));
    const event: OrganisationEvent = { name: 'CommitteeChairNamed', stream: { type: 'committee', id: committee.id }, payload: { postId } };
    work.record(event);
    return accept(null);
  });
}

/** Gives a person a seat on a committee from a day on. Refuses: NotPermitted, NotFound, PersonHasLeft, AlreadyOnCommittee, and as `resolvePerson` does. */
export function seatCommitteeMember(
  database: Database,
  actor: Actor,
  command: { committeeId: CommitteeId; person: NamedPerson; startsOn: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  const { committeeId, startsOn } = command;
  return changeCommittees(database, actor, command, async (work) => {
    const meant = await resolvePerson(work, command.person);
    if (!meant.ok) return meant;
    const personId = meant.value;
    const person = await findPerson(work, personId);
    if (person === undefined || (await findCommittee(work, committeeId)) === undefined) return refuse('NotFound');
    if (person.leftOn !== null && person.leftOn < startsOn) return refuse('PersonHasLeft', { lastDay: person.leftOn });
    if (await findSeat(work, committeeId, personId, startsOn)) return refuse('AlreadyOnCommittee');
    await saveSeat(work, { id: newId(), committeeId, personId, startsOn, endsOn: null });
    const event: OrganisationEvent = { name: 'CommitteeMemberSeated', stream: { type: 'committee', id: committeeId }, payload: { personId, startsOn } };
    work.record(event);
    return accept(null);
  });
}

/** Ends a person's seat on a committee after a last day. Refuses: NotPermitted, NotOnCommittee, EndsBeforeItStarts. */
export function standDownCommitteeMember(
  database: Database,
  actor: Actor,
  command: { committeeId: CommitteeId; personId: PersonId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  const { committeeId, personId, lastDay } = command;
  return changeCommittees(database, actor, command, async (work) => {
    const seat = await findSeat(work, committeeId, personId, work.today);
    if (seat === undefined) return refuse('NotOnCommittee');
    if (lastDay < seat.startsOn) return refuse('EndsBeforeItStarts', { startsOn: seat.startsOn, endsOn: lastDay });
    await saveSeat(work, { ...seat, endsOn: lastDay });
    const event: OrganisationEvent = { name: 'CommitteeMemberStoodDown', stream: { type: 'committee', id: committeeId }, payload: { personId, lastDay } };
    work.record(event);
    return accept(null);
  });
}
