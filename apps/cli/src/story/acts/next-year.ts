import { draftYear } from '@golden-thread/application/timetable';
import type { Act } from '../act';

/** Where the story stops and the newcomer takes over: the next year's timetable is drafted, and today's tasks wait for each person. */
export const nextYear: readonly Act[] = [
  {
    key: 'next-year-drafted',
    on: '2027-02-12',
    says: "Amara Nwosu drafts next year's timetable; today's tasks wait",
    play: async (cast) => {
      await cast.does(draftYear(cast.database, await cast.as('Amara Nwosu'), { year: '2027/28' }, cast.submission()));
    },
  },
];
