import type { Database } from '@golden-thread/application';
import { type CouncilPlanObjectiveLine, type CouncilPlanView, getCouncilPlan } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { NotFoundException } from '@nestjs/common';
import { accepted } from '../../refusals/accepted';

/** A council plan and the objective of it that an address names; a page that is not there where there is none. */
export async function findCouncilObjective(
  database: Database,
  actor: Actor,
  named: { readonly plan: string; readonly objective: string },
): Promise<{ readonly plan: CouncilPlanView; readonly objective: CouncilPlanObjectiveLine }> {
  const plan = accepted(await getCouncilPlan(database, actor, named.plan));
  const objective = plan.objectives.find(({ id }) => id === named.objective);
  if (objective === undefined) throw new NotFoundException();
  return { plan, objective };
}
