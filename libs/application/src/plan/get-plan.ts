import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { ThreadGraph } from '@golden-thread/domain/thread';
import type { Asked } from '@golden-thread/persistence';
import {
  findNamesOfPlan, findPlan, listObjectiveLines, listObjectivesAbove, listPlansBelow, type NamesOfPlan, type ObjectiveAbove, type ObjectiveLine, type PlanKept,
} from '@golden-thread/persistence/plan';
import { findThreadAbove } from '@golden-thread/persistence/thread';
import { lacksPermission } from '../shared';
import { decidesPlan } from './decides-plan';
import { isInCircle } from './is-in-circle';
import { whatPlanLacks } from './what-plan-lacks';
import { writesPlan } from './writes-plan';

export type { ObjectiveAbove, ObjectiveLine, PlanKept } from '@golden-thread/persistence/plan';

/** A plan with everything its page shows and whoever asks may do. */
export interface PlanView extends PlanKept {
  readonly names: NamesOfPlan;
  readonly objectives: readonly ObjectiveLine[];
  /** What the objectives serve, all the way up. */
  readonly thread: ThreadGraph;
  /** What an objective of the plan may be linked to. */
  readonly above: readonly ObjectiveAbove[];
  /** What is missing before it can be submitted; empty while nobody drafts it. */
  readonly missing: readonly string[];
  readonly unitPlans: readonly PlanKept[];
  readonly mayWrite: boolean;
  readonly mayDecide: boolean;
}

/**
 * A service plan, a unit plan, or a person's objectives for whoever is in their circle: to others a person's are not there.
 * Refuses: NotPermitted, NotFound.
 */
export async function getPlan(database: Asked, actor: Actor, id: string): Promise<Outcome<PlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const plan = await findPlan(reading, id);
    if (plan === undefined || !(await isInCircle(reading, actor, plan))) return refuse('NotFound');
    const objectives = await listObjectiveLines(reading, id);
    const drafting = plan.state === 'drafting';
    return accept({
      ...plan,
      names: await findNamesOfPlan(reading, plan),
      objectives,
      thread: await findThreadAbove(reading, objectives.map((objective) => objective.id)),
      above: drafting ? await listObjectivesAbove(reading, plan) : [],
      missing: drafting ? await whatPlanLacks(reading, plan) : [],
      unitPlans: plan.kind === 'service-plan' ? (await listPlansBelow(reading, id)).filter(({ kind }) => kind === 'unit-plan') : [],
      mayWrite: drafting && plan.openedOn !== null && writesPlan(actor, plan),
      mayDecide: plan.state === 'awaiting-decision' && (await decidesPlan(reading, actor, plan)),
    });
  });
}
