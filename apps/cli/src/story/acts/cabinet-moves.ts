import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import { type Act, exampleCouncil, StoryStuck } from '../cast';

/** The policy team moves a Cabinet by a week: what moves with it is seen first, then applied, and those concerned are told why. */
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
];
