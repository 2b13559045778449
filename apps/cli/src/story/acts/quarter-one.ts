import { returnServiceReview } from '@golden-thread/application/review/decide-service-review';
import type { Act } from '../cast';
import { decideExceptions, writeExceptionReports } from '../corporate-review';
import { enterQuarter, verifyQuarter } from '../enter-quarter';
import { everyService, reviewOf, signOffReview, submitReview } from '../review-quarter';

const inTime = everyService.filter((service) => service !== 'HOU' && service !== 'LEI');

/** Quarter 1: eleven of twelve services submit; Housing does not, and the round closes without it. */
export const quarterOne: readonly Act[] = [
  { key: 'q1-entered', on: '2026-07-08', summary: 'The figures of quarter 1 are entered: recycling best ever, housing repairs red', play: (cast) => enterQuarter(cast, 1) },
  { key: 'q1-verified', on: '2026-07-13', summary: 'Second persons verify them', play: (cast) => verifyQuarter(cast, 1) },
  {
    key: 'q1-reviews',
    on: '2026-07-23',
    summary: 'Ten services submit their reviews',
    play: async (cast) => {
      for (const service of inTime) await submitReview(cast, 1, service);
    },
  },
  {
    key: 'q1-returned',
    on: '2026-07-24',
    summary: 'Imran Qureshi returns the review of Regulatory Services with a reason; the others are signed off',
    play: async (cast) => {
      for (const service of inTime.filter((ref) => ref !== 'REG')) await signOffReview(cast, 1, service);
      const { review } = await reviewOf(cast, 1, 'REG');
      const reasons = [{ section: 'risks' as const, reason: 'You name the retirement but not who takes over the high-risk premises.' }];
      await cast.expectAccepted(returnServiceReview(cast.database, await cast.as('Imran Qureshi'), { reviewId: review.id, reasons, submission: cast.submission() }));
    },
  },
  { key: 'q1-again', on: '2026-07-27', summary: 'Farida Rahimi answers and submits again', play: (cast) => submitReview(cast, 1, 'REG') },
  { key: 'q1-signed', on: '2026-07-28', summary: 'Imran Qureshi signs it off', play: (cast) => signOffReview(cast, 1, 'REG') },
  { key: 'q1-late', on: '2026-07-30', summary: 'Leisure submits, two days late; Housing has been reminded and escalated', play: (cast) => submitReview(cast, 1, 'LEI') },
  {
    key: 'q1-reports',
    on: '2026-07-31',
    summary: 'Ruth Calloway signs off Leisure; managers write their exception reports',
    play: async (cast) => {
      await signOffReview(cast, 1, 'LEI');
      await writeExceptionReports(cast, 1);
    },
  },
  {
    key: 'q1-corporate-review',
    on: '2026-08-04',
    summary: 'Corporate review: the round closes without Housing, recycling is recognised, repairs get a clinic',
    play: async (cast) => {
      await writeExceptionReports(cast, 1);
      await decideExceptions(cast, 1, {
        HOU1: { decision: 'clinic', reason: 'Nine points under target and no review to explain it. We want to hear it in the room.', clinicOn: '2026-08-18' },
        WAS1: { decision: 'recognise', reason: 'The best figure the borough has ever had. Joanne and her crews are asked to tell the other services how.' },
        late: { decision: 'watch', reason: 'Housing submitted nothing by the close. The director answers for the next one in person.' },
      });
    },
  },
];
