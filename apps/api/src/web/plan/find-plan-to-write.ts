import type { Database } from '@golden-thread/application';
import { getPlan, type ObjectiveLine, type PlanView } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { NotFoundException } from '@nestjs/common';
import { accepted } from '../../refusals/accepted';
import { RefusedException } from '../../refusals/refused-exception';

/** A plan that whoever asks may write on now; else the refusal that says why not. */
export async function findPlanToWrite(database: Database, actor: Actor, id: string): Promise<PlanView> {
  const plan = accepted(await getPlan(database, actor, id));
  if (plan.mayWrite) return plan;
  throw new RefusedException({ code: plan.state === 'drafting' ? 'NotAnsweringForPlan' : 'PlanNotBeingDrafted' });
}

/** The same with one of its objectives. */
export async function findObjectiveToWrite(
  database: Database,
  actor: Actor,
  ids: { readonly planId: string; readonly objectiveId: string },
): Promise<{ readonly plan: PlanView; readonly objective: ObjectiveLine }> {
  const plan = await findPlanToWrite(database, actor, ids.planId);
  const objective = plan.objectives.find(({ id }) => id === ids.objectiveId);
  if (objective === undefined) throw new NotFoundException();
  return { plan, objective };
}
