import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { decideSubmission, type ReviewAnswers, type ServiceReview, type Timeliness } from '@golden-thread/domain/review';
import { type Database, idFor, type UnitOfWork } from '@golden-thread/persistence';
import { findReviewAsked, saveServiceReview } from '@golden-thread/persistence/review';
import { answersFor } from '../shared';
import type { ReviewCommand } from './review-command';
import { reviewSubject } from './review-subject';
import { type ReviewAtHand, withServiceReview } from './with-service-review';

export interface SubmitServiceReview extends ReviewCommand {
  /** What was on the page that submits; sections left out are taken from the draft. */
  readonly answers?: Partial<ReviewAnswers>;
}

/** How many working days a director has for the sign-off. */
const daysToSignOff = 3;

/**
 * Hands a service review to the director: closes the manager's task, opens the director's. After the close it is kept for the next
 * round instead, and nobody is asked to sign it.
 * Refuses: `NotYourService`, and as `decideSubmission` does.
 */
export function submitServiceReview(
  database: Database,
  actor: Actor,
  command: SubmitServiceReview,
): Promise<Outcome<{ reviewId: string; timeliness: Timeliness | null }>> {
  return withServiceReview(database, { actor, permission: 'reviews.submit', command }, async (work, at) => {
    const { review, round, posts } = at;
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const answers = { ...review.answers, ...command.answers };
    const { actions, issues } = await findReviewAsked(work, review, round);
    const asked = { actionIds: actions.map(({ id }) => id), issueIds: issues.map(({ id }) => id) };
    const decided = decideSubmission(review, round, { answers, asked, by: actor, now: work.now, today: work.today });
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    const openedBy = work.record(decided.value.event);
    work.closeTasks({ subject: reviewSubject(review.id, posts.name, round), kinds: ['complete-service-review'], as: 'done' });
    if (decided.value.review.state === 'submitted') askDirector(work, at, decided.value.review, openedBy);
    return accept({ reviewId: review.id, timeliness: decided.value.review.timeliness });
  });
}

function askDirector(work: UnitOfWork, { posts, round }: ReviewAtHand, review: ServiceReview, openedBy: string): void {
  if (!posts.directorPostId) return;
  work.openTask({
    id: idFor(review.id, 'sign-off', review.version),
    kind: 'decide-service-review',
    postId: posts.directorPostId,
    subject: reviewSubject(review.id, posts.name, round),
    dueOn: addWorkingDays(work.today, daysToSignOff),
    openedBy,
  });
}
