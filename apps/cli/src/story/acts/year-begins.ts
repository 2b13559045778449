import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { type Act, exampleCouncil } from '../cast';
import { auditCommittee } from './corporate-risks';

const { year } = exampleCouncil;

/** The policy team publishes the year's timetable; from here on it opens its stages by itself. */
export const yearBegins: readonly Act[] = [
  auditCommittee,
  {
    key: 'year-published',
    on: '2026-04-01',
    summary: 'Amara Nwosu publishes the timetable of 2026/27',
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      await cast.expectAccepted(draftYear(cast.database, amara, { year, additions: ['corporate-risks'] }, cast.submission()));
      await cast.expectAccepted(publishYear(cast.database, amara, { year, minute: 'Management team, 25 March 2026, item 3' }, cast.submission()));
    },
  },
];
