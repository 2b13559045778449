import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideSignOff } from '@golden-thread/domain/review';
import type { Database } from '@golden-thread/persistence';
import { saveServiceReview } from '@golden-thread/persistence/review';
import { answersFor } from '../shared';
import type { ReviewCommand } from './review-command';
import { reviewSubject } from './review-subject';
import { withServiceReview } from './with-service-review';

/** The director's agreement to a submitted review. Refuses: `NotYourDirectorate`, and as `decideSignOff` does. */
export function signOffServiceReview(database: Database, actor: Actor, command: ReviewCommand): Promise<Outcome<{ reviewId: string }>> {
  return withServiceReview(database, { actor, permission: 'reviews.decide', command }, async (work, { review, round, posts }) => {
    if (!posts.directorPostId || !answersFor(actor, posts.directorPostId)) return refuse('NotYourDirectorate', { service: posts.name });
    const decided = decideSignOff(review, actor);
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    work.record(decided.value.event);
    work.closeTasks({ subject: reviewSubject(review.id, posts.name, round), kinds: ['decide-service-review'], as: 'done' });
    return accept({ reviewId: review.id });
  });
}
