import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideChase, isNotSubmitted } from '@golden-thread/domain/review/decide-chase';
import { roundStream } from '@golden-thread/domain/review/service-review';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findRoundNamed } from '@golden-thread/persistence/review/rounds';
import { listServiceReviewsOf } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Scope } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export interface ChaseServiceReviews {
  /** By its id, or `latest`. */
  readonly roundId: string;
  /** Which reviews: those named are chased with the manager or the director, whose turn it is; `all` chases everybody who has not handed in. */
  readonly reviewIds: readonly string[] | 'all';
  readonly message: string;
  readonly submission?: Scope['submission'];
}

/**
 * The policy team asks those who have not submitted, one or several or all, and directors whose decision is awaited; each hears of it at once.
 * Refuses: `NotPermitted`, `RoundNotFound`, and `NoReviewToChase` when every review named is signed off, or everybody has handed in.
 */
export async function chaseServiceReviews(
  database: Database,
  actor: Actor,
  command: ChaseServiceReviews,
): Promise<Outcome<{ chased: number }>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const round = await findRoundNamed(work, command.roundId);
    if (!round) return refuse('RoundNotFound');
    await work.lock(roundStream(round.id));
    const { reviewIds } = command;
    const reviews = await listServiceReviewsOf(work, round.id);
    const decided = decideChase(reviewIds === 'all' ? reviews.filter(isNotSubmitted) : reviews.filter(({ id }) => reviewIds.includes(id)), command.message);
    if (!decided.ok) return decided;
    for (const event of decided.value) work.record(event);
    return accept({ chased: decided.value.length });
  });
}
