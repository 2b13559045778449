import { arrangeMeeting, cancelMeeting } from '@golden-thread/application/organisation/change-meeting';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import { type Act, exampleCouncil, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

/** The policy team moves a Cabinet by a week, democratic services a scrutiny: what moves with it is seen first, then applied, and those concerned are told why. */
export const cabinetMoves: readonly Act[] = [
  {
    key: 'cabinet-moved',
    on: '2026-09-21',
    summary: "Amara Nwosu moves November's Cabinet by a week, and with it the half-year report",
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      // Already moved, where this act was cut short after it had been applied.
      const [meeting] = await cast.read((reading) =>
        reading.query<{ id: MeetingId }>(
          `select m.id from meeting m join committee c on c.id = m.committee_id where m.council_id = $1 and c.code = 'CABINET'
             and m.held_on in ('2026-11-26', '2026-12-03') order by m.held_on limit 1`,
          [cast.councilId],
        ),
      );
      if (!meeting) throw new StoryStuck('There is no Cabinet on 26 November.');
      const edit = { kind: 'move-meeting', meeting: meeting.id, to: '2026-12-03' } as const;
      const { id } = await cast.expectAccepted(previewTimetableChange(cast.database, amara, { year: exampleCouncil.year, edit }, cast.submission()));
      const reason = 'The Leader is at the national conference that week.';
      await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId: id, reason }, cast.submission()));
    },
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
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      const [asked] = await cast.read((reading) => reading.query(`select 1 from task where council_id = $1 and kind = 'recalculate-dates' and state = 'open'`, [cast.councilId]));
      // Applied already, where this act was cut short.
      if (!asked) return;
      const { id } = await cast.expectAccepted(previewTimetableChange(cast.database, amara, { year: exampleCouncil.year, edit: { kind: 'refresh' } }, cast.submissionFor('preview')));
      const reason = 'Scrutiny meets a week later in January, so that the settlement is known.';
      await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId: id, reason }, cast.submissionFor('application')));
    },
  },
];
