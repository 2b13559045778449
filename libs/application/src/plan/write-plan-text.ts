import type { Actor } from '@golden-thread/domain/authority/actor';
import { type PlanText, writtenPlanText } from '@golden-thread/domain/plan-type/plan-text';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findReferredPlans } from '@golden-thread/persistence/key-plan/key-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type PlanAfter, planAfter, type PlanCommand, savePlanDraft, withPlan } from './plan-command';

export interface SavePlanText extends PlanCommand {
  readonly text: PlanText;
}

/**
 * Keeps what a plan of one of the council’s own types says so far, complete or not.
 * Refuses: NotPermitted, NotFound (also where the plan has no type of its own), Stale, NotAnsweringForPlan, PlanNotBeingDrafted, KeyPlanReferenceUnknown.
 */
export function savePlanText(database: Database, actor: Actor, command: SavePlanText): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (plan.type === null) return refuse('NotFound');
    const { references } = command.text;
    const found = await findReferredPlans(work, references);
    if (found.length < references.length || references.some(({ id }) => id === plan.id)) return refuse('KeyPlanReferenceUnknown');
    const drafted = await savePlanDraft(work, { ...plan, text: writtenPlanText(plan.type, command.text) });
    return drafted.ok ? accept(planAfter(drafted.value)) : drafted;
  });
}
