import {
  type CouncilPlanObjectiveSummary,
  type CouncilPlanView,
  getCouncilPlan,
  getPlan,
  type ObjectiveSummary,
  type PlanView,
} from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilPlanId, ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { NotFoundException } from '@nestjs/common';
import { accepted, RefusedException } from '../../http/refusals/show-refusal';

/** A plan that whoever asks may write on now; else the refusal that says why not. */
export async function findPlanToWrite(database: Database, actor: Actor, id: PlanId): Promise<PlanView> {
  const plan = accepted(await getPlan(database, actor, id));
  if (plan.mayWrite) return plan;
  throw new RefusedException(plan.state === 'drafting' ? { code: 'NotAnsweringForPlan', details: { plan: plan.name } } : { code: 'PlanNotBeingDrafted', details: { state: plan.state } });
}

/** The same with one of its objectives. */
export async function findObjectiveToWrite(
  database: Database,
  actor: Actor,
  ids: { readonly planId: PlanId; readonly objectiveId: ObjectiveId },
): Promise<{ readonly plan: PlanView; readonly objective: ObjectiveSummary }> {
  return withObjective(await findPlanToWrite(database, actor, ids.planId), ids.objectiveId);
}

/** A plan whose chains whoever asks may write, drafted or in force, with one of its objectives; else the refusal that says why not. */
export async function findObjectiveToExplain(
  database: Database,
  actor: Actor,
  ids: { readonly planId: PlanId; readonly objectiveId: ObjectiveId },
): Promise<{ readonly plan: PlanView; readonly objective: ObjectiveSummary }> {
  return withObjective(await findPlanToExplain(database, actor, ids.planId), ids.objectiveId);
}

/** A plan of a service or unit that whoever asks writes, drafted or in force; else the refusal that says why not. */
export async function findPlanToExplain(database: Database, actor: Actor, id: PlanId): Promise<PlanView> {
  const plan = accepted(await getPlan(database, actor, id));
  if (!plan.mayExplain) throw new RefusedException({ code: 'NotAnsweringForPlan', details: { plan: plan.name } });
  return plan;
}

function withObjective(plan: PlanView, objectiveId: ObjectiveId): { readonly plan: PlanView; readonly objective: ObjectiveSummary } {
  const objective = plan.objectives.find(({ id }) => id === objectiveId);
  if (objective === undefined) throw new NotFoundException();
  return { plan, objective };
}

/** A council plan and the objective of it that an address names; a page that is not there where there is none. */
export async function findCouncilObjective(
  database: Database,
  actor: Actor,
  named: { readonly plan: CouncilPlanId; readonly objective: ObjectiveId },
): Promise<{ readonly plan: CouncilPlanView; readonly objective: CouncilPlanObjectiveSummary }> {
  const plan = accepted(await getCouncilPlan(database, actor, named.plan));
  const objective = plan.objectives.find(({ id }) => id === named.objective);
  if (objective === undefined) throw new NotFoundException();
  return { plan, objective };
}
