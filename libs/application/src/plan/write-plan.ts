import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { answerOnChange } from '@golden-thread/domain/plan/offer';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import type { ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText, textOrNull } from '@golden-thread/domain/shared/text';
import {
  findObjective,
  isReferenceTaken,
  listObjectivesByPlan,
  type ObjectiveRecord,
  deleteObjective as remove,
  saveObjectiveRecord as save,
} from '@golden-thread/persistence/plan/objectives';
import { findOfferAnswer, saveOfferAnswer } from '@golden-thread/persistence/plan/offers';
import type { PlanRecord } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { savePlanDraft, type PlanAfter, planAfter, type PlanCommand, withPlan } from './plan-command';

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
    const kept = await savePlanDraft(work, { ...plan, content: command.content });
    return kept.ok ? accept(planAfter(kept.value)) : kept;
  });
}

/** The level of the thread at which a plan's objectives stand. */
const levelOfPlan = { 'service-plan': 'service', 'unit-plan': 'unit', 'individual-plan': 'individual' } as const satisfies Record<
  PlanKind,
  ObjectiveRecord['level']
>;

const kinds: Readonly<Record<ObjectiveRecord['level'], string>> = { council: 'CP', service: 'SP', unit: 'UP', individual: 'IP' };

/** The next reference for an objective of a level that no imported one of the year has taken. */
export async function freeReference(work: UnitOfWork, level: ObjectiveRecord['level'], year: FinancialYear): Promise<string> {
  for (;;) {
    const reference = await work.nextReference(kinds[level]);
    if (!(await isReferenceTaken(work, year, reference))) return reference;
  }
}

/**
 * Adds an objective to a plan that is being drafted, or changes one in it. `target`: what is to be reached in the year. Answers its id.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, ObjectiveTitleMissing.
 */
export function saveObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId?: ObjectiveId; readonly title: string; readonly target: string | null; readonly dueOn: CalendarDate | null },
): Promise<Outcome<PlanAfter & { id: ObjectiveId }>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const title = normalText(command.title);
    if (title === '') return refuse('ObjectiveTitleMissing');
    const objectives = await listObjectivesByPlan(work, plan.id);
    const existing = objectives.find(({ id }) => id === command.objectiveId);
    if (command.objectiveId !== undefined && existing === undefined) return refuse('NotFound');
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    const changes = { title, deliverable: textOrNull(command.target), dueOn: command.dueOn };
    const level = levelOfPlan[plan.kind];
    const objective = existing ?? blank(plan, { id: newId(), level, reference: await freeReference(work, level, plan.year), position: objectives.length + 1 });
    await save(work, { ...objective, ...changes });
    const answer = existing === undefined ? null : await findOfferAnswer(work, existing.id);
    const answered = answerOnChange(answer, existing?.title !== title || existing.deliverable !== changes.deliverable || existing.dueOn !== changes.dueOn);
    if (existing !== undefined && answered !== null && answered !== answer) await saveOfferAnswer(work, existing.id, answered);
    return accept({ ...planAfter(kept.value), id: objective.id });
  });
}

const blank = (plan: PlanRecord, named: Pick<ObjectiveRecord, 'id' | 'level' | 'reference' | 'position'>): ObjectiveRecord => ({
  ...named, planId: plan.id, year: plan.year, title: '', deliverable: null, endOfPlanResult: null, priorityId: null, leadServiceId: null,
  dueOn: null, breakReason: null, soThatChain: null,
});

/**
 * Takes an objective out of a plan that is being drafted, with its links.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, OfferedObjectiveStays.
 */
export function removeObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: ObjectiveId },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    if ((await findOfferAnswer(work, objective.id)) !== null) return refuse('OfferedObjectiveStays', { title: objective.title });
    await remove(work, objective.id);
    return accept(planAfter(kept.value));
  });
}
