import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Asked } from '@golden-thread/persistence';
import { type CouncilPlanView, findCouncilPlanView } from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';

export type { CouncilPlanObjectiveLine, CouncilPlanView } from '@golden-thread/persistence/plan';

/** A council plan with its objectives, their deliverables and lead services. Refuses: NotPermitted, NotFound. */
export async function getCouncilPlan(database: Asked, actor: Actor, id: string): Promise<Outcome<CouncilPlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findCouncilPlanView(reading, id));
  return view ? accept(view) : refuse('NotFound');
}
