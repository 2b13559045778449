import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilPlan } from '@golden-thread/domain/plan/council-plan';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { councilPlanTransitions } from '@golden-thread/domain/plan/transitions';
import type { CouncilPlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findOrganisationPart } from '@golden-thread/persistence/organisation/organisation-parts';
import { findCouncilPlanOfYear, saveCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { listObjectivesByPlan, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { councilPlanId } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { syncAllocationTask } from './council-plan-command';
import { findOwnType } from './type-of-plan';

/**
 * Begins a year's draft with the objectives of the year before, under the same references: what is true when the plan ends goes on,
 * the deliverables are what the policy team rewrites. A lead service that has closed meanwhile is left open. Answers how many.
 */
async function carryOverObjectives(work: UnitOfWork, plan: Pick<CouncilPlan, 'id' | 'year'>): Promise<number> {
  const before = await findCouncilPlanOfYear(work, neighbouringYear(plan.year, -1));
  const objectives = before ? await listObjectivesByPlan(work, before.id) : [];
  for (const objective of objectives) {
    const lead = objective.leadServiceId === null ? null : await findOrganisationPart(work, 'service', objective.leadServiceId);
    const leadServiceId = lead && lead.closedOn === null ? lead.id : null;
    await saveObjectiveRecord(work, { ...objective, id: newId(), planId: plan.id, year: plan.year, leadServiceId, dueOn: null });
  }
  return objectives.length;
}

/**
 * Begins the council plan's draft for a year, on demand with the objectives of the year before. Answers its id.
 * Refuses: NotPermitted, ObjectiveTitleMissing, CouncilPlanAlreadyDrafted.
 */
export async function draftCouncilPlan(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly title: string; readonly carryOver?: boolean; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: CouncilPlanId }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const { year } = command;
  const title = normalText(command.title);
  return database.transact({ actor, submission: command.submission }, async (work) => {
    if (title === '') return refuse('ObjectiveTitleMissing');
    if (await findCouncilPlanOfYear(work, year)) return refuse('CouncilPlanAlreadyDrafted', { year });
    const id = councilPlanId(work.council.id, year);
    const type = await findOwnType(work, 'council-plan', year);
    const plan = { id, year, title, state: councilPlanTransitions.first, version: 1, publishedOn: null, type } as const;
    await saveCouncilPlan(work, plan);
    work.record({ name: 'CouncilPlanDrafted', stream: { type: 'council-plan', id }, payload: { year, title } } satisfies PlanEvent);
    if (command.carryOver) await carryOverObjectives(work, { id, year });
    await syncAllocationTask(work, plan);
    return accept({ id });
  });
}
