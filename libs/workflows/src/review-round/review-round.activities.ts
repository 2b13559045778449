import type { RoundPhase } from '@golden-thread/domain/review';
import type { TurnTaker } from '../shared';

/** The turns of a round, by the part of it they see to. */
export interface ReviewRoundActivities {
  /** Opens the services' reviews and the quarter's figures, and reminds of them before and on their day. */
  seeToServiceReviews: TurnTaker<RoundPhase>;
  /** Escalates late reviews, has the exceptions picked, and closes the round on its date whoever is missing. */
  closeOnItsDate: TurnTaker<RoundPhase>;
  /** Reminds the corporate review of what it has not decided. */
  seeToCorporateReview: TurnTaker<RoundPhase>;
  /** Follows what the review asked for, such as a clinic, until it is done. */
  followUp: TurnTaker<RoundPhase>;
}
