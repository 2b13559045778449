import { correctFigure } from '@golden-thread/application/figure-sheet/correct-figure';
import { draftYear } from '@golden-thread/application/timetable/draft-year';
import type { Act } from '../cast';
import { idsOf } from '../find-things';

/** Where the story stops and the newcomer takes over: the next year's timetable is drafted, and today's tasks wait for each person. */
export const nextYear: readonly Act[] = [
  {
    key: 'claims-corrected',
    on: '2027-02-10',
    summary: 'A figure on benefit claims is corrected and waits for a second person',
    play: async (cast) => {
      const measureId = await idsOf.measure(cast, 'REV3');
      const owner = await cast.holderOf(await idsOf.post(cast, 'REV-BEN'));
      const typed = { value: '18.4', numerator: '', denominator: '', dataStatus: 'final' as const, commentary: '' };
      const reason = 'Nine claims had been decided on the day they came and were left out.';
      await cast.expectAccepted(correctFigure(cast.database, owner, { measureId, period: '2026-Q3', typed, reason, submission: cast.submission() }));
    },
  },
  {
    key: 'next-year-drafted',
    on: '2027-02-12',
    summary: "Amara Nwosu drafts next year's timetable; today's tasks wait",
    play: async (cast) => {
      await cast.expectAccepted(draftYear(cast.database, await cast.as('Amara Nwosu'), { year: '2027/28' }, cast.submission()));
    },
  },
];
