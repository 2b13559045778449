import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { ServicePlanContent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { keepDraft } from './keep-draft';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/**
 * Keeps what a service plan says so far, complete or not. Answers the new version.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted.
 */
export function saveServicePlan(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly content: ServicePlanContent },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (plan.kind !== 'service-plan') return refuse('NotFound');
    const kept = await keepDraft(work, { ...plan, content: command.content });
    return kept.ok ? accept(planAfter(kept.value)) : kept;
  });
}
