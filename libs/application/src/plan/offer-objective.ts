import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { decideOffer } from '@golden-thread/domain/plan/offer';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { findObjective } from '@golden-thread/persistence/plan/objectives';
import { addOffer, countOfferRecipients, findOfferAnswer, listOffers, type OfferSummary, saveOfferAnswer } from '@golden-thread/persistence/plan/offers';
import { findPlan } from '@golden-thread/persistence/plan/plans';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission } from '../shared/command';
import { isWriterOfPlan } from './plan-access';
import { type PlanAfter, planAfter, type PlanCommand, savePlanDraft, withPlan } from './plan-command';

/**
 * Offers one objective to everybody of a unit, or of a service, who is writing their own now: one act, one event. It serves an objective
 * of the unit's or service's plan; each of them accepts it as it is, or as they change it. Answers how many people it was offered to.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, ObjectiveTitleMissing, NobodyToOfferTo.
 */
export function offerObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: ObjectiveId; readonly title: string; readonly target: string | null; readonly dueOn: CalendarDate | null },
): Promise<Outcome<PlanAfter & { readonly people: number }>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (plan.kind === 'individual-plan') return refuse('NotFound');
    if (!isWriterOfPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const parent = await findObjective(work, command.objectiveId);
    if (parent?.planId !== plan.id) return refuse('NotFound');
    const decided = decideOffer(command.title, await countOfferRecipients(work, plan));
    if (!decided.ok) return decided;
    const people = await addOffer(work, plan, { id: newId(), parentId: parent.id, ...decided.value, target: textOrNull(command.target), dueOn: command.dueOn });
    work.record({ name: 'ObjectiveOffered', stream: { type: plan.kind, id: plan.id }, payload: { objectiveId: parent.id, people } } satisfies PlanEvent);
    return accept({ ...planAfter(plan), people });
  });
}

/**
 * Accepts an offered objective as it is; whoever changes it has accepted it with their changes.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, OfferAnswered.
 */
export function acceptOfferedObjective(database: Database, actor: Actor, command: PlanCommand & { readonly objectiveId: ObjectiveId }): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    if ((await findOfferAnswer(work, objective.id)) !== 'offered') return refuse('OfferAnswered');
    await saveOfferAnswer(work, objective.id, 'accepted');
    return accept(planAfter(kept.value));
  });
}

/** What the page of an offer shows: how many it would reach, and what was offered under the objective before. */
export interface OfferView {
  readonly recipients: number;
  readonly offers: readonly OfferSummary[];
}

/** Refuses: NotPermitted, NotFound. */
export async function getOffers(database: Asked, actor: Actor, { planId, objectiveId }: { readonly planId: PlanId; readonly objectiveId: ObjectiveId }): Promise<Outcome<OfferView>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const plan = await findPlan(reading, planId);
    if (plan === undefined || plan.kind === 'individual-plan' || !isWriterOfPlan(actor, plan)) return refuse('NotFound');
    return accept({ recipients: await countOfferRecipients(reading, plan), offers: await listOffers(reading, objectiveId) });
  });
}
