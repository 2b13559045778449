import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideReturn, reviewDueAgainOn } from '@golden-thread/domain/review/decide-return';
import { decideSignOff } from '@golden-thread/domain/review/decide-sign-off';
import type { ReturnReason } from '@golden-thread/domain/review/service-review';
import type { ReviewId, TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveServiceReview } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { keepForTakingBack } from '../history/take-back-act';
import { isAskedToDecide } from '../shared/deciders';
import { type LoadedReview, type ReviewCommand, reviewSubject, reviewToDecide, withServiceReview } from './service-review-command';

/** Whether whoever acts is asked for the decision: as the director, or as the next in line where the director wrote in it. */
async function isDeciderOfReview(work: UnitOfWork, { review, posts }: Pick<LoadedReview, 'review' | 'posts'>): Promise<boolean> {
  const asked = reviewToDecide(review, posts);
  return asked !== null && isAskedToDecide(work, work.actor, asked);
}

/** The director's agreement to a submitted review. Refuses: `NotYourDirectorate`, and as `decideSignOff` does. */
export function signOffServiceReview(database: Database, actor: Actor, command: ReviewCommand): Promise<Outcome<{ reviewId: ReviewId }>> {
  return withServiceReview(database, { actor, permission: 'reviews.decide', command }, async (work, { review, round, posts }) => {
    if (!(await isDeciderOfReview(work, { review, posts }))) return refuse('NotYourDirectorate', { service: posts.name });
    const decided = decideSignOff(review, actor);
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    const by = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'service-review', id: review.id }, eventId: by, before: review, version: decided.value.review.version });
    work.closeTasks({ subject: reviewSubject(review.id, posts.name, round), kinds: ['decide-service-review'], as: 'done', by });
    return accept({ reviewId: review.id });
  });
}

export interface ReturnServiceReview extends ReviewCommand {
  readonly reasons: readonly ReturnReason[];
}

/** Sends a submitted review back to the manager, with a reason for each section named. Refuses: `NotYourDirectorate`, and as `decideReturn` does. */
export function returnServiceReview(
  database: Database,
  actor: Actor,
  command: ReturnServiceReview,
): Promise<Outcome<{ reviewId: ReviewId }>> {
  return withServiceReview(database, { actor, permission: 'reviews.decide', command }, async (work, { review, round, posts }) => {
    if (!(await isDeciderOfReview(work, { review, posts }))) return refuse('NotYourDirectorate', { service: posts.name });
    const decided = decideReturn(review, command.reasons, actor);
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    const openedBy = work.record(decided.value.event);
    const subject = reviewSubject(review.id, posts.name, round);
    keepForTakingBack(work, { thing: { type: 'service-review', id: review.id }, eventId: openedBy, before: review, version: decided.value.review.version });
    work.closeTasks({ subject, kinds: ['decide-service-review'], as: 'done', by: openedBy });
    const dueOn = reviewDueAgainOn(review, work);
    const id = idFor<TaskId>(review.id, 'rework', decided.value.review.version);
    if (posts.managerPostId) work.openTask({ id, kind: 'complete-service-review', postId: posts.managerPostId, subject, dueOn, openedBy });
    return accept({ reviewId: review.id });
  });
}
