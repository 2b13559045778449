import type { MeetingProposal } from '@golden-thread/domain/organisation/meeting-proposal';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A proposal with the names of its committee and of whoever made it. */
export type MeetingProposalNamed = MeetingProposal & { readonly committee: string; readonly proposedBy: string };

const select = `
  select m.id, m.committee_id as "committeeId", m.held_on as "heldOn", m.begins_at as "beginsAt", m.reason, m.proposed_by as "proposedById", m.state, c.name as committee,
         coalesce(p.name, '') as "proposedBy"
  from meeting_proposal m join committee c on c.id = m.committee_id left join person p on p.id = m.proposed_by where m.council_id = $1`;

export async function findMeetingProposal(reading: Reading, id: MeetingId): Promise<MeetingProposalNamed | undefined> {
  const [found] = await reading.query<MeetingProposalNamed>(`${select} and m.id = $2`, [reading.council.id, id]);
  return found;
}

/** Those that nobody has decided, the earliest day first. */
export const listOpenMeetingProposals = (reading: Reading): Promise<readonly MeetingProposalNamed[]> =>
  reading.query<MeetingProposalNamed>(`${select} and m.state = 'proposed' order by m.held_on, c.name, m.id`, [reading.council.id]);

/** Whether the same meeting is proposed already. */
export async function isMeetingProposed(reading: Reading, { committeeId, heldOn }: { readonly committeeId: CommitteeId; readonly heldOn: CalendarDate }): Promise<boolean> {
  const rows = await reading.query(`select 1 from meeting_proposal where council_id = $1 and committee_id = $2 and held_on = $3 and state = 'proposed'`, [reading.council.id, committeeId, heldOn]);
  return rows.length > 0;
}

export function addMeetingProposal(work: UnitOfWork, { id, committeeId, heldOn, beginsAt, reason, proposedById, state }: MeetingProposal): void {
  work.send(
    'insert into meeting_proposal (id, council_id, committee_id, held_on, begins_at, reason, proposed_by, proposed_at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, work.council.id, committeeId, heldOn, beginsAt, reason, proposedById, work.now, state],
  );
}

export function closeMeetingProposal(work: UnitOfWork, id: MeetingId, state: 'arranged' | 'declined'): void {
  work.send('update meeting_proposal set state = $3 where council_id = $1 and id = $2', [work.council.id, id, state]);
}
