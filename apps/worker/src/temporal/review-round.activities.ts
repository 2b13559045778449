import { seeToRound } from '@golden-thread/application/review';
import type { Database } from '@golden-thread/persistence';
import type { ReviewRoundActivities } from '@golden-thread/workflows';
import { accepted } from './accepted';

/** The turns of a round. One use case sees to all of it, because the rows say which part it is in. */
export const reviewRoundActivities = (database: Database): ReviewRoundActivities => ({
  seeToServiceReviews: (round) => accepted(seeToRound(database, round)),
  closeOnItsDate: (round) => accepted(seeToRound(database, round)),
  seeToCorporateReview: (round) => accepted(seeToRound(database, round)),
  followUp: (round) => accepted(seeToRound(database, round)),
});
