import type { RoundPhase } from '@golden-thread/domain/review';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { ReviewRoundActivities } from './review-round.activities';

const act = proxyActivities<ReviewRoundActivities>(repeatableWrite);

/**
 * A quarter's round: the services review themselves; who is late is reminded and escalated until the round closes on its date; the
 * corporate review decides every exception; and what it asked for is followed up until it is done.
 * Source: Chesterfield performance framework 5.1 and 5.2.
 */
export async function reviewRound(run: WorkflowRun): Promise<void> {
  const round = listenForNudges<RoundPhase>(run);
  await takeTurnsWhile(round, ['service-reviews'], act.seeToServiceReviews);
  await takeTurnsWhile(round, ['late-reviews'], act.closeOnItsDate);
  await takeTurnsWhile(round, ['corporate-review'], act.seeToCorporateReview);
  await takeTurnsWhile(round, ['follow-up'], act.followUp);
}
