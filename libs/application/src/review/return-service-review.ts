import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addWorkingDays, type CalendarDate } from '@golden-thread/domain/calendar';
import { decideReturn, type ReturnReason } from '@golden-thread/domain/review';
import { type Database, idFor } from '@golden-thread/persistence';
import { saveServiceReview } from '@golden-thread/persistence/review';
import { answersFor } from '../shared';
import type { ReviewCommand } from './review-command';
import { reviewSubject } from './review-subject';
import { withServiceReview } from './with-service-review';

export interface ReturnServiceReview extends ReviewCommand {
  readonly reasons: readonly ReturnReason[];
}

/** How many working days a manager has for a returned review, or until the service's own date where that is later. */
const daysToRework = 2;

/** Sends a submitted review back to the manager, with a reason for each section named. Refuses: `NotYourDirectorate`, and as `decideReturn` does. */
export function returnServiceReview(
  database: Database,
  actor: Actor,
  command: ReturnServiceReview,
): Promise<Outcome<{ reviewId: string }>> {
  return withServiceReview(database, { actor, permission: 'reviews.decide', command }, async (work, { review, round, posts }) => {
    if (!posts.directorPostId || !answersFor(actor, posts.directorPostId)) return refuse('NotYourDirectorate', { service: posts.name });
    const decided = decideReturn(review, command.reasons, actor);
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    const openedBy = work.record(decided.value.event);
    const subject = reviewSubject(review.id, posts.name, round);
    work.closeTasks({ subject, kinds: ['decide-service-review'], as: 'done' });
    const dueOn = later(review.dueOn, addWorkingDays(work.today, daysToRework));
    const id = idFor(review.id, 'rework', decided.value.review.version);
    if (posts.managerPostId) work.openTask({ id, kind: 'complete-service-review', postId: posts.managerPostId, subject, dueOn, openedBy });
    return accept({ reviewId: review.id });
  });
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
