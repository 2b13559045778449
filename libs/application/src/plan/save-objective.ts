import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type Database, newId } from '@golden-thread/persistence';
import { listObjectivesByPlan, type ObjectiveKept, type PlanKept, saveObjective as save } from '@golden-thread/persistence/plan';
import { freeReference } from './free-reference';
import { keepDraft } from './keep-draft';
import { levelOfPlan } from './level-of-plan';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/**
 * Adds an objective to a plan that is being drafted, or changes one in it. `target`: what is to be reached in the year. Answers its id.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, ObjectiveTitleMissing.
 */
export function saveObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId?: string; readonly title: string; readonly target: string | null; readonly dueOn: CalendarDate | null },
): Promise<Outcome<PlanAfter & { id: string }>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const title = command.title.trim();
    if (title === '') return refuse('ObjectiveTitleMissing');
    const objectives = await listObjectivesByPlan(work, plan.id);
    const there = objectives.find(({ id }) => id === command.objectiveId);
    if (command.objectiveId !== undefined && there === undefined) return refuse('NotFound');
    const kept = await keepDraft(work, plan);
    if (!kept.ok) return kept;
    const says = { title, deliverable: command.target?.trim() || null, dueOn: command.dueOn };
    const level = levelOfPlan[plan.kind];
    const objective = there ?? blank(plan, { id: newId(), level, reference: await freeReference(work, level, plan.year), position: objectives.length + 1 });
    await save(work, { ...objective, ...says });
    return accept({ ...planAfter(kept.value), id: objective.id });
  });
}

const blank = (plan: PlanKept, named: Pick<ObjectiveKept, 'id' | 'level' | 'reference' | 'position'>): ObjectiveKept => ({
  ...named, planId: plan.id, year: plan.year, title: '', deliverable: null, endOfPlanResult: null, priorityId: null, leadServiceId: null,
  dueOn: null, breakReason: null, soThatChain: null,
});
