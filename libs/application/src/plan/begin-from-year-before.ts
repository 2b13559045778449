import { neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { copyMeasuresOfObjectives, listObjectivesByPlan, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { findPlan, type PlanRecord, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { freeReference } from './write-plan';

/**
 * A service's or unit's plan begins from the one of the year before, where that was approved and nothing stands in the new one yet: its sections and evidence, its objectives with their targets, measures
 * and chains, under references of their own. What they serve is not taken over, because the plans above are new: each is linked anew before the plan can be submitted. Answers what the plan says.
 * Source: Spelthorne (IDeA 5.3), "build on what already exists - work programme"; source-systems B4.
 */
export async function beginFromYearBefore(work: UnitOfWork, plan: PlanRecord): Promise<Pick<PlanRecord, 'content' | 'text'>> {
  const as = { content: plan.content, text: plan.text };
  const before = await findYearBefore(work, plan);
  if (before?.state !== 'approved' || (await listObjectivesByPlan(work, plan.id)).length > 0) return as;
  const copies: { from: ObjectiveId; to: ObjectiveId }[] = [];
  for (const objective of await listObjectivesByPlan(work, before.id)) {
    const id = idFor<ObjectiveId>('begun from', objective.id, plan.year);
    await saveObjectiveRecord(work, { ...objective, id, planId: plan.id, year: plan.year, reference: await freeReference(work, objective.level, plan.year), dueOn: null });
    copies.push({ from: objective.id, to: id });
  }
  await copyMeasuresOfObjectives(work, copies);
  return { content: before.content !== null && isUnwritten(plan.content) ? before.content : plan.content, text: plan.text ?? (before.type?.key === plan.type?.key ? before.text : null) };
}

const isUnwritten = (content: ServicePlanContent | null): boolean =>
  content !== null && Object.values(content.sections).every(isBlank) && Object.values(content.evidence).every(({ text, waivedBecause }) => isBlank(text) && isBlank(waivedBecause ?? ''));

const findYearBefore = (work: UnitOfWork, { serviceId, unitId, kind, year }: PlanRecord): Promise<PlanRecord | undefined> => {
  const last = neighbouringYear(year, -1);
  if (kind === 'service-plan' && serviceId !== null) return findPlan(work, servicePlanId(serviceId, last));
  return kind === 'unit-plan' && unitId !== null ? findPlan(work, unitPlanId(unitId, last)) : Promise.resolve(undefined);
};
