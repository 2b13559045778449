import { type Round, type ServiceReview, serviceReviewStream } from '@golden-thread/domain/review';
import type { Loading } from '@golden-thread/persistence';
import { findRound, findServicePosts, type ServicePosts, serviceReviewToChange } from '@golden-thread/persistence/review';
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
  load: (loading, { reviewId }: ReviewCommand) => loadReview(loading, reviewId),
  missing: 'ReviewNotFound',
  versioned: ({ review }) => review,
  stream: ({ review }) => serviceReviewStream(review.id),
});

async function loadReview(loading: Loading, id: string): Promise<ReviewAtHand | undefined> {
  const review = await loading.loadForUpdate(serviceReviewToChange, id);
  if (!review) return undefined;
  const [round, posts] = await Promise.all([findRound(loading, review.roundId), findServicePosts(loading, review.serviceId)]);
  return round && posts && { review, round, posts };
}
