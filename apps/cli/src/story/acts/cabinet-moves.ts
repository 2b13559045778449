import { arrangeMeeting, cancelMeeting, rearrangeMeeting } from '@golden-thread/application/organisation/change-meeting';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { findProposal } from '@golden-thread/application/timetable/dates-after-meetings';
import type { CommitteeId, MeetingId, YearId } from '@golden-thread/domain/shared/id';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

/** The policy officer opens what a change of meetings proposed to her, and applies exactly that. */
async function applyProposal(cast: Cast, reason: string): Promise<void> {
  const amara = await cast.as('Amara Nwosu');
  const [asked] = await cast.read((reading) => reading.query<{ yearId: YearId }>(`select subject_id as "yearId" from task where council_id = $1 and kind = 'recalculate-dates' and state = 'open'`, [cast.councilId]));
  // Applied already, where the act was cut short.
  if (!asked) return;
  const { previewId } = await cast.expectAccepted(findProposal(cast.database, amara, { yearId: asked.yearId }));
  if (previewId === null) throw new StoryStuck('Nothing is proposed to the policy officer.');
  await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId, reason }, cast.submissionFor('application')));
}

/** Democratic services move a Cabinet and a scrutiny by a week: what moves with them is proposed to the policy team, seen first, then applied, and those concerned are told why. */
export const cabinetMoves: readonly Act[] = [
  {
    key: 'cabinet-moved',
    on: '2026-09-21',
    summary: "Democratic services move November's Cabinet by a week, and the policy team is proposed what moves with it",
    play: async (cast) => {
      const clerk = await cast.holderOf(await idsOf.post(cast, 'LEG-DEM'));
      const [meeting] = await cast.read((reading) =>
        reading.query<{ id: MeetingId }>(
          `select m.id from meeting m join committee c on c.id = m.committee_id where m.council_id = $1 and c.code = 'CABINET' and m.held_on = '2026-11-26'`, [cast.councilId],
        ),
      );
      // Moved already, where this act was cut short.
      if (!meeting) return;
      await cast.expectAccepted(rearrangeMeeting(cast.database, clerk, { meetingId: meeting.id, heldOn: '2026-12-03', submission: cast.submission() }));
    },
  },
  {
    key: 'cabinet-move-applied',
    on: '2026-09-22',
    summary: 'Amara Nwosu opens what is proposed, sees that the half-year report goes with it, and applies it with the reason',
    play: (cast) => applyProposal(cast, 'The Leader is at the national conference that week.'),
  },
  {
    key: 'scrutiny-moved-by-democratic-services',
    on: '2026-10-19',
    summary: 'Democratic services move January’s scrutiny by a week, and the policy team is asked to look at the dates',
    play: async (cast) => {
      const clerk = await cast.holderOf(await idsOf.post(cast, 'LEG-DEM'));
      const [scrutiny] = await cast.read((reading) =>
        reading.query<{ id: MeetingId; committeeId: CommitteeId }>(
          `select m.id, m.committee_id as "committeeId" from meeting m join committee c on c.id = m.committee_id where m.council_id = $1 and c.code = 'OSC' and m.held_on = '2027-01-14'`, [cast.councilId],
        ),
      );
      // Cancelled already, where this act was cut short.
      if (!scrutiny) return;
      await cast.expectAccepted(arrangeMeeting(cast.database, clerk, { committeeId: scrutiny.committeeId, heldOn: '2027-01-21', submission: cast.submissionFor('arrangement') }));
      await cast.expectAccepted(cancelMeeting(cast.database, clerk, { meetingId: scrutiny.id, submission: cast.submissionFor('cancellation') }));
    },
  },
  {
    key: 'dates-recalculated',
    on: '2026-10-21',
    summary: 'Amara Nwosu sees that scrutiny of the budget goes with it, and applies it with the reason',
    play: (cast) => applyProposal(cast, 'Scrutiny meets a week later in January, so that the settlement is known.'),
  },
];
