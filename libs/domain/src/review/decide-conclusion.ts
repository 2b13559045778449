import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { CorporateReviewConcluded } from './events';
import type { ReviewRefusal } from './refusals';
import type { Round } from './round';
import { roundStream } from './service-review';
import { roundTransitions } from './transitions';

/**
 * The corporate review closes when each exception has a decision, and not before.
 * Refusals: RoundNotClosed, ExceptionsUndecided (details: how many).
 * Source: source-systems B1, "review closes only when every exception has a recorded decision".
 */
export function decideConclusion(
  round: Round,
  exceptions: { readonly decided: number; readonly undecided: number },
): Outcome<{ readonly round: Round; readonly event: CorporateReviewConcluded }, Refusal<ReviewRefusal>> {
  const state = roundTransitions.next(round.state, 'conclude');
  if (state === null) return refuse('RoundNotClosed', { state: round.state });
  if (exceptions.undecided > 0) return refuse('ExceptionsUndecided', { undecided: exceptions.undecided });
  return accept({
    round: { ...round, state, version: round.version + 1 },
    event: { name: 'CorporateReviewConcluded', stream: roundStream(round.id), payload: { decided: exceptions.decided } },
  });
}
