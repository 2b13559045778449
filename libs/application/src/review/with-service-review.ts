import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type Round, roundStream, type ServiceReview, serviceReviewStream } from '@golden-thread/domain/review';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { findRound, findServicePosts, findServiceReview, type ServicePosts } from '@golden-thread/persistence/review';
import { changedSince, lacksPermission } from '../shared';
import type { ReviewCommand } from './review-command';

/** A review as it stands, with its round and the posts that answer for its service. */
export interface ReviewAtHand {
  readonly review: ServiceReview;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/**
 * Opens one unit of work on a service review: permission first; then the round is held, so that a submission and the close follow
 * each other, and the review read; then the version that was shown is compared.
 * Refuses: `NotPermitted`, `ReviewNotFound`, `Stale`; and as `decide` refuses.
 */
export async function withServiceReview<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: ReviewCommand },
  decide: (work: UnitOfWork, at: ReviewAtHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const at = await holdReview(work, command.reviewId);
    if (!at) return refuse('ReviewNotFound');
    return changedSince(at.review, command.version) ?? decide(work, at);
  });
}

async function holdReview(work: UnitOfWork, id: string): Promise<ReviewAtHand | undefined> {
  const named = await findServiceReview(work, id);
  if (!named) return undefined;
  await work.lock(roundStream(named.roundId));
  await work.lock(serviceReviewStream(id));
  const [review, round, posts] = [
    await findServiceReview(work, id),
    await findRound(work, named.roundId),
    await findServicePosts(work, named.serviceId),
  ];
  return review && round && posts && { review, round, posts };
}
