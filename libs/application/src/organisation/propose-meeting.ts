import type { Actor } from '@golden-thread/domain/authority/actor';
import { refusalOfWorkingDay } from '@golden-thread/domain/calendar/chosen-day';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { alreadyDecided, decideMeetingDeclined, decideMeetingProposal, meetingProposalDueOn, meetingStands } from '@golden-thread/domain/organisation/meeting-proposal';
import type { CommitteeId, MeetingId, TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addMeetingProposal, closeMeetingProposal, findMeetingProposal, isMeetingProposed, listOpenMeetingProposals, type MeetingProposalNamed } from '@golden-thread/persistence/organisation/meeting-proposals';
import { type CommitteeRecord, findCommittee } from '@golden-thread/persistence/organisation/committees';
import { findMeetingOn } from '@golden-thread/persistence/organisation/meetings';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { findWorkingRules } from '@golden-thread/persistence/organisation/working-rules';
import { findOwnerPost } from '@golden-thread/persistence/stage-return/audience.query';
import { listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { yearStream } from '../timetable/annual-cycle';
import { type ConsequencesOfMeeting, consequencesOfMeeting } from '../timetable/consequences-of-meeting';
import { addMeeting } from './change-meeting';
import { changeCommittees } from './change-organisation';

export type { MeetingProposalNamed } from '@golden-thread/persistence/organisation/meeting-proposals';

interface MeetingWanted {
  readonly committeeId: CommitteeId;
  readonly heldOn: CalendarDate;
}

/** The committee of a meeting that could be held. Refuses: `NotFound`, `MeetingAlreadyOnThatDay` (arranged or proposed), and as `refusalOfWorkingDay` does. */
async function committeeOf(reading: Reading, { committeeId, heldOn }: MeetingWanted): Promise<Outcome<CommitteeRecord>> {
  const committee = await findCommittee(reading, committeeId);
  if (committee === undefined) return refuse('NotFound');
  if ((await findMeetingOn(reading, committeeId, heldOn)) || (await isMeetingProposed(reading, { committeeId, heldOn }))) return refuse('MeetingAlreadyOnThatDay', { heldOn });
  const refusal = refusalOfWorkingDay(heldOn, reading, 'heldOn');
  return refusal === null ? accept(committee) : { ok: false, refusal };
}

/** What a meeting would move in each year that is drafted or runs, before anybody proposes it. Refuses: `NotPermitted`, and as `committeeOf` does. */
export async function showConsequencesOfMeeting(database: Asked, actor: Actor, wanted: MeetingWanted): Promise<Outcome<readonly ConsequencesOfMeeting[]>> {
  return lacksPermission(actor, 'timetable.change') ?? database.read(actor.councilId, async (reading) => {
    const committee = await committeeOf(reading, wanted);
    return committee.ok ? accept(await consequencesOfMeeting(reading, { ...committee.value, heldOn: wanted.heldOn })) : committee;
  });
}

/** Who arranges the meetings that the policy team needs: it does, or democratic services confirm them. Refuses: `NotPermitted`. */
export async function doesPolicyTeamArrange(database: Asked, actor: Actor): Promise<Outcome<boolean>> {
  return lacksPermission(actor, 'timetable.change') ?? database.read(actor.councilId, async (reading) => accept((await findWorkingRules(reading)).meetingsArrangedBy === 'policy-team'));
}

export interface ProposeMeeting extends MeetingWanted, Submitted {
  /** As `meetingTimePattern` has it. */
  readonly beginsAt: string;
  readonly reason: string;
}

/**
 * The policy team proposes a meeting, and democratic services are asked to confirm it; where the council has its policy team arrange meetings, it is arranged at once, and what moves is proposed as after
 * every change of meetings. Answers the meeting's id. Refuses: `NotPermitted`, `ReasonMissing`, `NoYearRuns` and `NobodyKeepsCommittees` (nobody could be asked), and as `committeeOf` does.
 */
export async function proposeMeeting(database: Database, actor: Actor, { submission, ...wanted }: ProposeMeeting): Promise<Outcome<{ id: MeetingId; arranged: boolean }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work): Promise<Outcome<{ id: MeetingId; arranged: boolean }>> => {
    // Before it is looked for: two officers would propose, or arrange, the same meeting twice.
    await lockOrganisation(work);
    const committee = await committeeOf(work, wanted);
    if (!committee.ok) return committee;
    const asked = (await findWorkingRules(work)).meetingsArrangedBy === 'policy-team' ? null : await whoConfirms(work, wanted);
    if (asked !== null && !asked.ok) return asked;
    const decided = decideMeetingProposal({ ...wanted, id: newId<MeetingId>(), proposedById: actor.personId }, { committee: committee.value.name, yearId: asked?.value.yearId ?? null });
    if (!decided.ok) return decided;
    const { proposal, event } = decided.value;
    if (asked === null) {
      await addMeeting(work, { id: proposal.id, committee: committee.value, heldOn: wanted.heldOn, beginsAt: wanted.beginsAt, reason: proposal.reason });
      return accept({ id: proposal.id, arranged: true });
    }
    addMeetingProposal(work, proposal);
    const openedBy = work.record(event);
    const subject = { ...yearStream(asked.value.yearId), label: `${committee.value.name}, ${shortDate(wanted.heldOn)}` };
    work.openTask({ id: taskOf(proposal.id), kind: 'confirm-meeting', postId: asked.value.postId, subject, dueOn: meetingProposalDueOn(work), openedBy });
    return accept({ id: proposal.id, arranged: false });
  });
}

const taskOf = (id: MeetingId): TaskId => idFor<TaskId>(id, 'confirm-meeting');

/** The post that keeps committees, and the year that reminds it: the one that holds the day, else the newest that runs. */
async function whoConfirms(work: UnitOfWork, { heldOn }: MeetingWanted) {
  const running = (await listYears(work)).filter(({ state }) => state === 'running');
  const year = running.find((one) => one.year === financialYearOf(heldOn)) ?? running[0];
  const postId = await findOwnerPost(work, { of: 'role', named: 'democratic-services' });
  if (year === undefined) return refuse('NoYearRuns');
  return postId === null ? refuse('NobodyKeepsCommittees') : accept({ yearId: year.id, postId });
}

/** The meetings that wait for whoever keeps committees. Refuses: `NotPermitted`. */
export async function listMeetingProposals(database: Asked, actor: Actor): Promise<Outcome<readonly MeetingProposalNamed[]>> {
  return lacksPermission(actor, 'committees.change') ?? database.read(actor.councilId, async (reading) => accept(await listOpenMeetingProposals(reading)));
}

/** One of them, with what it would move. Refuses: `NotPermitted`, `NotFound`. */
export async function getMeetingProposal(database: Asked, actor: Actor, id: MeetingId): Promise<Outcome<{ readonly proposal: MeetingProposalNamed; readonly consequences: readonly ConsequencesOfMeeting[] }>> {
  return lacksPermission(actor, 'committees.change') ?? database.read(actor.councilId, async (reading) => {
    const proposal = await findMeetingProposal(reading, id);
    const committee = proposal && (await findCommittee(reading, proposal.committeeId));
    if (!proposal || !committee) return refuse('NotFound');
    return accept({ proposal, consequences: proposal.state === 'proposed' ? await consequencesOfMeeting(reading, { ...committee, heldOn: proposal.heldOn }) : [] });
  });
}

export interface DecideMeetingProposal extends Submitted {
  readonly meetingId: MeetingId;
  readonly decision: 'arrange' | 'decline';
  /** Why it is not held; of one that is arranged nothing need be said. */
  readonly reason: string;
}

/**
 * Democratic services arrange a meeting that was proposed, or say why it is not held; whoever proposed it is told, and what moves is proposed to the policy team as after every change of meetings. One
 * that they have arranged elsewhere meanwhile stands as it is. Refuses: `NotPermitted`, `NotFound`, `MeetingProposalDecided`, `ReasonMissing`, and as `refusalOfWorkingDay` does.
 */
export function decideMeeting(database: Database, actor: Actor, { meetingId, decision, reason, submission }: DecideMeetingProposal): Promise<Outcome<null>> {
  return changeCommittees(database, actor, { submission }, async (work) => {
    const proposal = await findMeetingProposal(work, meetingId);
    const committee = proposal && (await findCommittee(work, proposal.committeeId));
    if (!proposal || !committee) return refuse('NotFound');
    const { heldOn, beginsAt, proposedById, state } = proposal;
    if (state !== 'proposed') return alreadyDecided(state);
    if (decision === 'decline') {
      const declined = decideMeetingDeclined(proposal, { reason, committee: committee.name });
      if (!declined.ok) return declined;
      work.record(declined.value.event);
    } else if (await findMeetingOn(work, committee.id, heldOn)) {
      work.record(meetingStands(proposal, committee.name));
    } else {
      const refusal = refusalOfWorkingDay(heldOn, work, 'heldOn');
      if (refusal !== null) return { ok: false, refusal };
      await addMeeting(work, { id: meetingId, committee, heldOn, beginsAt, proposedById });
    }
    closeMeetingProposal(work, meetingId, decision === 'arrange' ? 'arranged' : 'declined');
    await closeTask(work, meetingId);
    return accept(null);
  });
}

/** Of whichever year it was asked in, and whatever its committee was called then. */
async function closeTask(work: UnitOfWork, id: MeetingId): Promise<void> {
  for (const year of await listYears(work)) work.closeTasks({ subject: yearStream(year.id), kinds: ['confirm-meeting'], ids: [taskOf(id)], as: 'done' });
}
