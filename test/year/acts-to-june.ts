import { composeReport, concludeChallenge, publishReport } from '@golden-thread/application/report';
import type { Act } from '../../apps/cli/src/story/act';
import type { Cast } from '../../apps/cli/src/story/cast';
import { decideExceptions, writeExceptionReports } from '../../apps/cli/src/story/corporate-review';
import { enterQuarter, verifyQuarter } from '../../apps/cli/src/story/enter-quarter';
import { reportOf } from '../../apps/cli/src/story/report-of';
import { everyService, signOffReview, submitReview } from '../../apps/cli/src/story/review-quarter';

const conclude = (body: 'scrutiny' | 'cabinet', chair: string) => async (cast: Cast) => {
  const report = await reportOf(cast, 'h2');
  const command = { reportId: report.id, body, statement: 'Nothing to challenge.', submission: cast.submission() };
  await cast.does(concludeChallenge(cast.database, await cast.as(chair), command));
};

/** How the year goes on after the story: quarter 4, and the annual report that ends the year. */
export const actsToJune: readonly Act[] = [
  { key: 'q4-entered', on: '2027-04-12', says: 'The figures of quarter 4 are entered', play: (cast) => enterQuarter(cast, 4) },
  { key: 'q4-verified', on: '2027-04-14', says: 'Second persons verify them', play: (cast) => verifyQuarter(cast, 4) },
  {
    key: 'q4-reviews',
    on: '2027-04-26',
    says: 'All services submit',
    play: async (cast) => {
      for (const service of everyService) await submitReview(cast, 4, service);
    },
  },
  {
    key: 'q4-signed',
    on: '2027-04-28',
    says: 'The directors sign off',
    play: async (cast) => {
      for (const service of everyService) await signOffReview(cast, 4, service);
    },
  },
  {
    key: 'q4-corporate-review',
    on: '2027-05-07',
    says: 'Corporate review: every exception has its decision',
    play: async (cast) => {
      await writeExceptionReports(cast, 4);
      await decideExceptions(cast, 4, {});
    },
  },
  {
    key: 'h2-composed',
    on: '2027-05-14',
    says: 'The annual report is composed',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      const command = { reportId: report.id, summary: 'The year as it was, from the figures frozen in May.', submission: cast.submission() };
      await cast.does(composeReport(cast.database, await cast.as('Amara Nwosu'), command));
    },
  },
  { key: 'h2-scrutiny', on: '2027-06-11', says: 'Scrutiny has it before them', play: conclude('scrutiny', 'Cllr Patricia Lindqvist') },
  { key: 'h2-cabinet', on: '2027-06-25', says: 'Cabinet has it before them', play: conclude('cabinet', 'Cllr Jean Whitlock') },
  {
    key: 'h2-published',
    on: '2027-06-28',
    says: 'The annual report is published; the year ends',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      await cast.does(publishReport(cast.database, await cast.as('Amara Nwosu'), { reportId: report.id, submission: cast.submission() }));
    },
  },
  { key: 'june-ends', on: '2027-06-30', says: 'The end of June', play: () => Promise.resolve() },
];
