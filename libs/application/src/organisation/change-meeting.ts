import type { Actor } from '@golden-thread/domain/authority/actor';
import { refusalOfWorkingDay } from '@golden-thread/domain/calendar/chosen-day';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { CommitteeId, MeetingId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findCommittee } from '@golden-thread/persistence/organisation/committees';
import { findMeeting, findMeetingOn, removeMeeting, saveMeeting } from '@golden-thread/persistence/organisation/meetings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import { askToRecalculate, type PaperForMeeting, proposePaper } from '../timetable/dates-after-meetings';
import { changeCommittees } from './change-organisation';

/**
 * Sets a day for a committee's meeting. Answers its id. Where a paper goes to it, the paper's way is proposed to the policy officer in the same transaction. Refuses: NotPermitted, NotFound,
 * MeetingAlreadyOnThatDay, and as `refusalOfWorkingDay` and `proposePaper` do.
 */
export function arrangeMeeting(
  database: Database,
  actor: Actor,
  command: { committeeId: CommitteeId; heldOn: CalendarDate; beginsAt?: string; paper?: PaperForMeeting } & Submitted,
): Promise<Outcome<{ id: MeetingId }>> {
  const { committeeId, heldOn, beginsAt = '', paper } = command;
  return changeCommittees(database, actor, command, async (work) => {
    const committee = await findCommittee(work, committeeId);
    if (committee === undefined) return refuse('NotFound');
    if (await findMeetingOn(work, committeeId, heldOn)) return refuse('MeetingAlreadyOnThatDay', { heldOn });
    const refusal = refusalOfWorkingDay(heldOn, work, 'heldOn');
    if (refusal !== null) return { ok: false, refusal };
    const id = newId<MeetingId>();
    if (paper === undefined) {
      await addMeeting(work, { id, committee, heldOn, beginsAt });
      return accept({ id });
    }
    await writeMeeting(work, { id, committee, heldOn, beginsAt });
    const proposed = await proposePaper(work, { committee, heldOn }, paper);
    return proposed.ok ? accept({ id }) : proposed;
  });
}

/** A meeting that is arranged. `proposedById`: who proposed it, and hears of it; `reason`: why it is held, where the policy team arranges it itself. */
interface MeetingToAdd {
  readonly id: MeetingId;
  readonly committee: { readonly id: CommitteeId; readonly name: string };
  readonly heldOn: CalendarDate;
  readonly beginsAt: string;
  readonly proposedById?: PersonId | null;
  readonly reason?: string;
}

/** Arranges a meeting for whatever decides it; where stages of a year that runs would get other days, its policy officer is proposed what would move. */
export async function addMeeting(work: UnitOfWork, meeting: MeetingToAdd): Promise<void> {
  await writeMeeting(work, meeting);
  await askToRecalculate(work, [{ committee: meeting.committee.name, heldOn: meeting.heldOn, change: 'arranged' }]);
}

async function writeMeeting(work: UnitOfWork, { id, committee: { id: committeeId }, heldOn, beginsAt, proposedById, reason }: MeetingToAdd): Promise<void> {
  await saveMeeting(work, { id, committeeId, heldOn, beginsAt, version: 1 });
  const payload = { committeeId, heldOn, ...(proposedById != null && { proposedById }) };
  const event: OrganisationEvent = { name: 'MeetingArranged', stream: { type: 'meeting', id }, payload, ...(reason !== undefined && { wording: { reason } }) };
  work.record(event);
}

/**
 * Holds a meeting on another day; it stays the same meeting. Where stages of a year that runs would get other days, its policy officer is proposed what would move. Refuses: NotPermitted,
 * NotFound, MeetingAlreadyHeld, MeetingAlreadyOnThatDay (also the day that it has), and as `refusalOfWorkingDay` does.
 */
export function rearrangeMeeting(database: Database, actor: Actor, command: { meetingId: MeetingId; heldOn: CalendarDate } & Submitted): Promise<Outcome<null>> {
  const { meetingId, heldOn } = command;
  return changeCommittees(database, actor, command, async (work) => {
    const meeting = await findMeeting(work, meetingId);
    if (meeting === undefined) return refuse('NotFound');
    const { committeeId, heldOn: from } = meeting;
    if (from < work.today) return refuse('MeetingAlreadyHeld', { heldOn: from });
    if (await findMeetingOn(work, committeeId, heldOn)) return refuse('MeetingAlreadyOnThatDay', { heldOn });
    const refusal = refusalOfWorkingDay(heldOn, work, 'heldOn');
    if (refusal !== null) return { ok: false, refusal };
    await saveMeeting(work, { ...meeting, heldOn, version: meeting.version + 1 });
    const event: OrganisationEvent = { name: 'MeetingMoved', stream: { type: 'meeting', id: meetingId }, payload: { committeeId, from, to: heldOn } };
    work.record(event);
    await askToRecalculate(work, [{ committee: (await findCommittee(work, committeeId))?.name ?? '', heldOn: from, change: 'moved', to: heldOn }]);
    return accept(null);
  });
}

/** Cancels a meeting that has not been held; its history stays. Refuses: NotPermitted, NotFound, MeetingAlreadyHeld. */
export function cancelMeeting(database: Database, actor: Actor, command: { meetingId: MeetingId } & Submitted): Promise<Outcome<null>> {
  return changeCommittees(database, actor, command, async (work) => {
    const meeting = await findMeeting(work, command.meetingId);
    if (meeting === undefined) return refuse('NotFound');
    if (meeting.heldOn < work.today) return refuse('MeetingAlreadyHeld', { heldOn: meeting.heldOn });
    await removeMeeting(work, meeting.id);
    const { committeeId, heldOn } = meeting;
    const event: OrganisationEvent = { name: 'MeetingCancelled', stream: { type: 'meeting', id: meeting.id }, payload: { committeeId, heldOn } };
    work.record(event);
    await askToRecalculate(work, [{ committee: (await findCommittee(work, committeeId))?.name ?? '', heldOn, change: 'cancelled' }]);
    return accept(null);
  });
}
