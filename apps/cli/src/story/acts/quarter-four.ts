import { publishYear } from '@golden-thread/application/timetable/draft-year';
import type { Act } from '../cast';
import { decideExceptions, writeExceptionReports } from '../corporate-review';
import { enterQuarter, verifyQuarter } from '../enter-quarter';
import { signOffReview, submitReview } from '../review-quarter';
import { servicesAfterMerger } from './services-merge';

/** Quarter 4, lived in the spring of the next year, which is open already. */
export const quarterFour: readonly Act[] = [
  {
    key: 'next-year-published',
    on: '2027-03-22',
    summary: 'Amara Nwosu publishes the timetable of 2027/28; the two years overlap until June',
    play: async (cast) => void (await cast.expectAccepted(publishYear(cast.database, await cast.as('Amara Nwosu'), { year: '2027/28', minute: 'Management team, 16 March 2027, item 5' }, cast.submission()))),
  },
  { key: 'q4-entered', on: '2027-04-08', summary: 'The figures of quarter 4 and of the year are entered', play: (cast) => enterQuarter(cast, 4) },
  { key: 'q4-verified', on: '2027-04-12', summary: 'Second persons verify them', play: (cast) => verifyQuarter(cast, 4) },
  {
    key: 'q4-reviews',
    on: '2027-04-22',
    summary: 'All eleven services submit, Finance for two that have become one',
    play: async (cast) => {
      for (const service of servicesAfterMerger) await submitReview(cast, 4, service);
    },
  },
  {
    key: 'q4-signed',
    on: '2027-04-26',
    summary: 'The directors sign them off',
    play: async (cast) => {
      for (const service of servicesAfterMerger) await signOffReview(cast, 4, service);
    },
  },
  { key: 'q4-reports', on: '2027-04-30', summary: 'Managers write their exception reports', play: (cast) => writeExceptionReports(cast, 4) },
  {
    key: 'q4-corporate-review',
    on: '2027-05-06',
    summary: 'Corporate review of the year',
    play: async (cast) => {
      await writeExceptionReports(cast, 4);
      await decideExceptions(cast, 4, {});
    },
  },
];
