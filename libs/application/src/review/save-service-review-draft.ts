import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { nextReviewState, type ReviewAnswers, timelinessOf } from '@golden-thread/domain/review';
import type { Database } from '@golden-thread/persistence';
import { saveServiceReview } from '@golden-thread/persistence/review';
import { answersFor } from '../shared';
import type { ReviewCommand } from './review-command';
import { withServiceReview } from './with-service-review';

export interface SaveServiceReviewDraft extends ReviewCommand {
  /** The sections that were on the page; the others stay as they are. Nothing is required of a draft. */
  readonly answers: Partial<ReviewAnswers>;
}

/**
 * Keeps what the manager has written so far. A draft is not checked and is no event; it may also be written after the close, for
 * the next round. Refuses: `NotYourService`, `ReviewNotOpen`.
 */
export function saveServiceReviewDraft(
  database: Database,
  actor: Actor,
  command: SaveServiceReviewDraft,
): Promise<Outcome<{ reviewId: string; version: number }>> {
  return withServiceReview(database, { actor, permission: 'reviews.submit', command }, async (work, { review, round, posts }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const closed = timelinessOf(round, review.dueOn, work.today) === 'after-close';
    if (nextReviewState(review.state, closed ? 'submit-after-close' : 'submit') === null) {
      return refuse('ReviewNotOpen', { state: review.state });
    }
    const draft = { ...review, answers: { ...review.answers, ...command.answers }, version: review.version + 1 };
    await saveServiceReview(work, draft);
    return accept({ reviewId: review.id, version: draft.version });
  });
}
