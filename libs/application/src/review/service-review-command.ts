import type { Round } from '@golden-thread/domain/review/round';
import { type ServiceReview, serviceReviewStream } from '@golden-thread/domain/review/service-review';
import type { ReviewId, ThingType } from '@golden-thread/domain/shared/id';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRound } from '@golden-thread/persistence/review/rounds';
import { serviceReviewToChange } from '@golden-thread/persistence/review/service-reviews';
import type { Loading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';
import type { ToDecide } from '../shared/deciders';

/** A service review as the subject of tasks: 'Housing, quarter 1 2026/27'. */
export const reviewSubject = (
  reviewId: ReviewId,
  service: string,
  round: Pick<Round, 'year' | 'quarter'>,
): { type: ThingType; id: ReviewId; label: string } => ({
  ...serviceReviewStream(reviewId),
  label: `${service}, quarter ${round.quarter} ${round.year}`,
});

/** What every decision about a service review names. */
export interface ReviewCommand extends ThingCommand {
  readonly reviewId: ReviewId;
}

/** A review as it stands, with its round and the posts that answer for its service. */
export interface LoadedReview {
  readonly review: ServiceReview;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/** Who decides a review: the director, unless they wrote in it. Null: its service has no director. */
export const reviewToDecide = ({ submittedBy }: ServiceReview, { directorPostId }: ServicePosts): ToDecide | null =>
  directorPostId === null ? null : { postId: directorPostId, contributors: submittedBy, permission: 'reviews.decide' };

/** Opens a service review; its round is held too, so that a submission and the close follow each other. Refuses: `ReviewNotFound`. */
export const withServiceReview = commandOn({
  load: (loading, { reviewId }: ReviewCommand) => loadReview(loading, reviewId),
  missing: 'ReviewNotFound',
  versioned: ({ review }) => review,
  stream: ({ review }) => serviceReviewStream(review.id),
});

async function loadReview(loading: Loading, id: ReviewId): Promise<LoadedReview | undefined> {
  const review = await loading.loadForUpdate(serviceReviewToChange, id);
  if (!review) return undefined;
  const [round, posts] = await Promise.all([findRound(loading, review.roundId), findServicePosts(loading, review.serviceId)]);
  return round && posts && { review, round, posts };
}
