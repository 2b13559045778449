import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { readIssues } from '@golden-thread/domain/plan/plan-issues';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveIssuesOfPlan } from '@golden-thread/persistence/plan/plan-issues';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { isWriterOfPlan } from './plan-access';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './plan-command';

/**
 * Names the issues that a plan of a service or unit shares with others, such as office accommodation, instead of those it named before.
 * At any time: it says what the plan is concerned with, and promises nothing. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan.
 */
export function nameIssues(database: Database, actor: Actor, command: PlanCommand & { readonly issues: readonly string[] }): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (plan.kind === 'individual-plan') return refuse('NotFound');
    if (!isWriterOfPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const issues = readIssues(command.issues);
    await saveIssuesOfPlan(work, plan.id, issues);
    work.record({ name: 'PlanIssuesNamed', stream: { type: plan.kind, id: plan.id }, payload: { issues } } satisfies PlanEvent);
    return accept(planAfter(plan));
  });
}
