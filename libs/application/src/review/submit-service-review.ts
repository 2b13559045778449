import { signOffDueOn } from '@golden-thread/domain/review/decide-sign-off';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideReviewDraft, decideReviewSubmission } from '@golden-thread/domain/review/decide-submission';
import type { ReviewAnswers, ServiceReview, Timeliness } from '@golden-thread/domain/review/service-review';
import type { EventId, ReviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findReviewQuestions } from '@golden-thread/persistence/review/service-review-page.query';
import { saveServiceReview } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { withdrawWithPapers } from '../contribution/ask-contribution';
import { keepForTakingBack } from '../history/take-back-act';
import { answersFor } from '../shared/command';
import { findDecidingPost } from '../shared/deciders';
import { type LoadedReview, type ReviewCommand, reviewSubject, reviewToDecide, withServiceReview } from './service-review-command';

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
): Promise<Outcome<{ reviewId: ReviewId; version: number }>> {
  return withServiceReview(database, { actor, permission: 'reviews.submit', command }, async (work, { review, round, posts }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const decided = decideReviewDraft(review, round, { answers: command.answers, by: actor, today: work.today });
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value);
    return accept({ reviewId: review.id, version: decided.value.version });
  });
}

export interface SubmitServiceReview extends ReviewCommand {
  /** What was on the page that submits; sections left out are taken from the draft. */
  readonly answers?: Partial<ReviewAnswers>;
}

/**
 * Hands a service review to the director, or to the next in line where the director wrote in it: closes the manager's task, opens theirs. After the close it is kept for the next
 * round instead, and nobody is asked to sign it.
 * Refuses: `NotYourService`, and as `decideRecoveryPlanSubmission` does.
 */
export function submitServiceReview(
  database: Database,
  actor: Actor,
  command: SubmitServiceReview,
): Promise<Outcome<{ reviewId: ReviewId; timeliness: Timeliness | null }>> {
  return withServiceReview(database, { actor, permission: 'reviews.submit', command }, async (work, at) => {
    const { review, round, posts } = at;
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const answers = { ...review.answers, ...command.answers };
    const { actions, issues } = await findReviewQuestions(work, review, round);
    const asked = { actionIds: actions.map(({ id }) => id), issueIds: issues.map(({ id }) => id) };
    const decided = decideReviewSubmission(review, round, { answers, asked, by: actor, now: work.now, today: work.today });
    if (!decided.ok) return decided;
    await saveServiceReview(work, decided.value.review);
    const openedBy = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'service-review', id: review.id }, eventId: openedBy, before: review, version: decided.value.review.version });
    work.closeTasks({ subject: reviewSubject(review.id, posts.name, round), kinds: ['complete-service-review'], as: 'done', by: openedBy });
    await withdrawWithPapers(work, [review.id]);
    if (decided.value.review.state === 'submitted') await askDirector(work, at, decided.value.review, openedBy);
    return accept({ reviewId: review.id, timeliness: decided.value.review.timeliness });
  });
}

async function askDirector(work: UnitOfWork, { posts, round }: LoadedReview, review: ServiceReview, openedBy: EventId): Promise<void> {
  const asked = reviewToDecide(review, posts);
  if (asked === null) return;
  work.openTask({
    id: idFor(review.id, 'sign-off', review.version),
    kind: 'decide-service-review',
    postId: await findDecidingPost(work, asked),
    subject: reviewSubject(review.id, posts.name, round),
    dueOn: signOffDueOn(work),
    openedBy,
  });
}
