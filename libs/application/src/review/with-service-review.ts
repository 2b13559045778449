import { type Round, roundStream, type ServiceReview, serviceReviewStream } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findRound, findServicePosts, findServiceReview, type ServicePosts } from '@golden-thread/persistence/review';
import { opener } from '../shared';
import type { ReviewCommand } from './review-command';

/** A review as it stands, with its round and the posts that answer for its service. */
export interface ReviewAtHand {
  readonly review: ServiceReview;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/** Opens a service review; its round is held too, so that a submission and the close follow each other. Refuses: `ReviewNotFound`. */
export const withServiceReview = opener({
  hold: async (work, { reviewId }: ReviewCommand) => holdReview(work, reviewId),
  missing: 'ReviewNotFound',
  versioned: ({ review }) => review,
});

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
