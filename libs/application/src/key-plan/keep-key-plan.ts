import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideKeyPlanEnd, decideKeyPlanPublication, decideKeyPlanReview } from '@golden-thread/domain/key-plan/decide-key-plan';
import { keyPlanStream } from '@golden-thread/domain/key-plan/key-plan';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { saveKeyPlan } from '@golden-thread/persistence/key-plan/key-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { askForReview, askForText, closeTasksOf, factsOf, type KeyPlanCommand, withKeyPlan, withOwnKeyPlan } from './key-plan-command';

export interface PublishKeyPlan extends KeyPlanCommand {
  readonly publishedOn: CalendarDate;
  /** Where: an address, a place. */
  readonly publishedAt: string;
}

/** Records that a plan in force is published, and where. Refuses as `withOwnKeyPlan` and `decideKeyPlanPublication` do. */
export function publishKeyPlan(database: Database, actor: Actor, command: PublishKeyPlan): Promise<Outcome<{ reference: string }>> {
  return withOwnKeyPlan(database, { actor, command }, async (work, plan) => {
    const decided = decideKeyPlanPublication(plan, { publishedOn: command.publishedOn, publishedAt: command.publishedAt, today: work.today });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveKeyPlan(work, after);
    work.record({ name: 'KeyPlanPublished', stream: keyPlanStream(plan.id), payload: { ...(await factsOf(work, after)), publishedOn: command.publishedOn, publishedAt: after.publishedAt } });
    return accept({ reference: plan.reference });
  });
}

export interface ReviewKeyPlan extends KeyPlanCommand {
  readonly outcome: 'stands' | 'revise';
  readonly note: string;
  readonly nextReviewOn: CalendarDate;
}

/** The owner looks at a plan in force again: it stands until the next review, or is written anew. Refuses as `withOwnKeyPlan` and `decideKeyPlanReview` do. */
export function reviewKeyPlan(database: Database, actor: Actor, command: ReviewKeyPlan): Promise<Outcome<{ reference: string }>> {
  return withOwnKeyPlan(database, { actor, command }, async (work, plan) => {
    const { outcome, note, nextReviewOn } = command;
    const decided = decideKeyPlanReview(plan, { outcome, note, nextReviewOn, today: work.today });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveKeyPlan(work, after);
    const by = work.record({
      name: 'KeyPlanReviewed', stream: keyPlanStream(plan.id), payload: { ...(await factsOf(work, after)), outcome, reviewOn: after.reviewOn }, wording: { note: after.reviews.at(-1)?.note ?? '' },
    });
    closeTasksOf(work, after, { kinds: ['review-key-plan'], as: 'done', by });
    if (outcome === 'stands') askForReview(work, after, by);
    else askForText(work, after, by);
    return accept({ reference: plan.reference });
  });
}

export interface EndKeyPlan extends KeyPlanCommand {
  readonly reason: string;
}

/** The policy team ends a plan; nothing is asked about it any more. Refuses as `withKeyPlan` and `decideKeyPlanEnd` do. */
export function endKeyPlan(database: Database, actor: Actor, command: EndKeyPlan): Promise<Outcome<{ reference: string }>> {
  return withKeyPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const decided = decideKeyPlanEnd(plan, { reason: command.reason });
    if (!decided.ok) return decided;
    saveKeyPlan(work, decided.value);
    const by = work.record({ name: 'KeyPlanEnded', stream: keyPlanStream(plan.id), payload: await factsOf(work, decided.value), wording: { reason: decided.value.remark } });
    closeTasksOf(work, plan, { as: 'cancelled', by });
    return accept({ reference: plan.reference });
  });
}
