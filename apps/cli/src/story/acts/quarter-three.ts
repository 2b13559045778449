import { raiseCorporateIssue } from '@golden-thread/application/review/raise-corporate-issue';
import type { Act } from '../cast';
import { decideExceptions, writeExceptionReports } from '../corporate-review';
import { enterQuarter, verifyQuarter } from '../enter-quarter';
import { idsOf } from '../find-things';
import { everyService, roundOf, signOffReview, submitReview } from '../review-quarter';

/** Quarter 3: sickness amber and worsening, watched; a seeming improvement that is none; two services become one. */
export const quarterThree: readonly Act[] = [
  { key: 'q3-entered', on: '2027-01-12', summary: 'The figures of quarter 3 are entered', play: (cast) => enterQuarter(cast, 3) },
  { key: 'q3-verified', on: '2027-01-14', summary: 'Second persons verify them', play: (cast) => verifyQuarter(cast, 3) },
  {
    key: 'q3-reviews',
    on: '2027-01-26',
    summary: 'All twelve services submit',
    play: async (cast) => {
      for (const service of everyService) await submitReview(cast, 3, service);
    },
  },
  {
    key: 'q3-signed',
    on: '2027-01-28',
    summary: 'The directors sign them off, but for one that Graham Fairclough still has before him',
    play: async (cast) => {
      for (const service of everyService.filter((ref) => ref !== 'LEG')) await signOffReview(cast, 3, service);
    },
  },
  { key: 'q3-reports', on: '2027-02-01', summary: 'Managers write their exception reports', play: (cast) => writeExceptionReports(cast, 3) },
  {
    key: 'q3-corporate-review',
    on: '2027-02-05',
    summary: 'Corporate review: sickness is watched; Finance and Revenues are one service from Monday',
    play: async (cast) => {
      await writeExceptionReports(cast, 3);
      await decideExceptions(cast, 3, {
        PEO1: { decision: 'watch', reason: 'Amber and worse than a year ago. Niamh brings the two services with most absence to the next review.' },
        FIN4: { decision: 'clinic', reason: 'Advice on high risks is not followed in time. The committee wants to know why.', clinicOn: '2027-02-17' },
        PLN2: { decision: 'watch', reason: 'The recovery plan runs and does what it predicted.' },
      });
      const { id: roundId } = await roundOf(cast, 3);
      const serviceIds = [await idsOf.service(cast, 'FIN'), await idsOf.service(cast, 'REV')];
      const text = 'From Monday 8 February Finance and Revenues and Benefits are one service. Say in the next review what each brings and what is still open.';
      await cast.expectAccepted(raiseCorporateIssue(cast.database, await cast.as('Helen Adeyemi'), { roundId, text, serviceIds, submission: cast.submission() }));
    },
  },
];
