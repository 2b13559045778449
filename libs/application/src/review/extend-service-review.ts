import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideExtension } from '@golden-thread/domain/review/decide-extension';
import type { RoundId, TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { saveServiceReview } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type LoadedReview, type ReviewCommand, reviewSubject, withServiceReview } from './service-review-command';

export interface ExtendServiceReview extends ReviewCommand {
  readonly to: CalendarDate;
  readonly reason: string;
}

/**
 * The policy team gives one service a later date, with a reason. The manager's task is asked anew for that date and no longer
 * moves with the timetable's stage. Refuses as `decideExtension` does.
 */
export function extendServiceReview(
  database: Database,
  actor: Actor,
  command: ExtendServiceReview,
): Promise<Outcome<{ roundId: RoundId; service: string; dueOn: CalendarDate }>> {
  return withServiceReview(database, { actor, permission: 'reviews.run', command }, (work, loaded) => extendReview(work, loaded, command));
}

/** Gives one review its later date, within whatever else is done. Refuses as `decideExtension` does. */
export async function extendReview(
  work: UnitOfWork,
  { review, round, posts }: LoadedReview,
  { to, reason }: Pick<ExtendServiceReview, 'to' | 'reason'>,
): Promise<Outcome<{ roundId: RoundId; service: string; dueOn: CalendarDate }>> {
  const decided = decideExtension(review, round, { to, reason, today: work.today, calendar: work.calendar });
  if (!decided.ok) return decided;
  await saveServiceReview(work, decided.value.review);
  const openedBy = work.record(decided.value.event);
  const subject = reviewSubject(review.id, posts.name, round);
  const { dueOn, version } = decided.value.review;
  work.closeTasks({ subject, kinds: ['complete-service-review'], as: 'cancelled' });
  const id = idFor<TaskId>(review.id, 'extended', version);
  if (posts.managerPostId) work.openTask({ id, kind: 'complete-service-review', postId: posts.managerPostId, subject, dueOn, openedBy });
  return accept({ roundId: review.roundId, service: posts.name, dueOn });
}
