import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilPlanId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { ThreadGraph } from '@golden-thread/domain/thread/thread';
import { type CouncilPlanView, findCouncilPlanView } from '@golden-thread/persistence/plan/council-plans';
import {
  findNamesOfPlan,
  listObjectiveSummaries,
  listObjectivesAbove,
  type NamesOfPlan,
  type ObjectiveAbove,
  type ObjectiveSummary,
} from '@golden-thread/persistence/plan/plan-page.query';
import { findPlan, listPlansBelow, type PlanRecord } from '@golden-thread/persistence/plan/plans';
import { findThreadAbove } from '@golden-thread/persistence/thread/thread.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { isDeciderOfPlan, mayReadPlan, isWriterOfPlan } from './plan-access';
import { listPlanGaps } from './submit-plan';

export type { ObjectiveAbove, ObjectiveSummary } from '@golden-thread/persistence/plan/plan-page.query';
export type { PlanRecord } from '@golden-thread/persistence/plan/plans';

/** A plan with everything its page shows and whoever asks may do. */
export interface PlanView extends PlanRecord {
  readonly names: NamesOfPlan;
  readonly objectives: readonly ObjectiveSummary[];
  /** What the objectives serve, all the way up. */
  readonly thread: ThreadGraph;
  /** What an objective of the plan may be linked to. */
  readonly above: readonly ObjectiveAbove[];
  /** What is missing before it can be submitted; empty while nobody drafts it. */
  readonly missing: readonly string[];
  readonly unitPlans: readonly PlanRecord[];
  readonly mayWrite: boolean;
  readonly mayDecide: boolean;
}

/**
 * A service plan, a unit plan, or a person's objectives for whoever is in their circle: to others a person's are not there.
 * Refuses: NotPermitted, NotFound.
 */
export async function getPlan(database: Asked, actor: Actor, id: PlanId): Promise<Outcome<PlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const plan = await findPlan(reading, id);
    if (plan === undefined || !(await mayReadPlan(reading, actor, plan))) return refuse('NotFound');
    const objectives = await listObjectiveSummaries(reading, id);
    const drafting = plan.state === 'drafting';
    return accept({
      ...plan,
      names: await findNamesOfPlan(reading, plan),
      objectives,
      thread: await findThreadAbove(reading, objectives.map((objective) => objective.id)),
      above: drafting ? await listObjectivesAbove(reading, plan) : [],
      missing: drafting ? await listPlanGaps(reading, plan) : [],
      unitPlans: plan.kind === 'service-plan' ? (await listPlansBelow(reading, id)).filter(({ kind }) => kind === 'unit-plan') : [],
      mayWrite: drafting && plan.openedOn !== null && isWriterOfPlan(actor, plan),
      mayDecide: plan.state === 'awaiting-decision' && (await isDeciderOfPlan(reading, actor, plan)),
    });
  });
}

export type { CouncilPlanObjectiveSummary, CouncilPlanView } from '@golden-thread/persistence/plan/council-plans';

/** A council plan with its objectives, their deliverables and lead services. Refuses: NotPermitted, NotFound. */
export async function getCouncilPlan(database: Asked, actor: Actor, id: CouncilPlanId): Promise<Outcome<CouncilPlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findCouncilPlanView(reading, id));
  return view ? accept(view) : refuse('NotFound');
}
