import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Access } from '@golden-thread/domain/authority/reading-rights';
import type { CouncilPlanId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { ThreadGraph } from '@golden-thread/domain/thread/thread';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { type CouncilPlanView as CouncilPlanContent, findCouncilPlanView } from '@golden-thread/persistence/plan/council-plans';
import { findReferredPlans, listPlansToReferTo, type ReferredPlan } from '@golden-thread/persistence/key-plan/key-plans';
import {
  findNamesOfPlan,
  listObjectiveSummaries,
  listObjectivesAbove,
  type NamesOfPlan,
  type ObjectiveAbove,
  type ObjectiveSummary,
} from '@golden-thread/persistence/plan/plan-page.query';
import { listIssuesOfPlan } from '@golden-thread/persistence/plan/plan-issues';
import { findPlan, listPlansBelow, type PlanRecord } from '@golden-thread/persistence/plan/plans';
import { findThreadAbove } from '@golden-thread/persistence/thread/thread.query';
import { listAuthorsOfCouncilPlan } from '@golden-thread/persistence/plan/plan-approvals';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { describeDeciderOfPlan, isDeciderOfPlan, isWriterOfPlan } from './plan-access';
import { type ApprovalsOfPlan, findApprovalsOfPlan } from './record-plan-approval';
import { listPlanGaps } from './submit-plan';

export type { ObjectiveAbove, ObjectiveSummary } from '@golden-thread/persistence/plan/plan-page.query';
export type { PlanRecord } from '@golden-thread/persistence/plan/plans';

/** A plan with everything its page shows and whoever asks may do. */
export interface PlanView extends PlanRecord {
  /** 'heading': a draft that others write; its content and objectives are left out. */
  readonly access: Exclude<Access, 'none'>;
  readonly names: NamesOfPlan;
  readonly objectives: readonly ObjectiveSummary[];
  /** What the objectives serve, all the way up. */
  readonly thread: ThreadGraph;
  /** What an objective of the plan may be linked to. */
  readonly above: readonly ObjectiveAbove[];
  /** What is missing before it can be submitted; empty while nobody drafts it. */
  readonly missing: readonly string[];
  readonly unitPlans: readonly PlanRecord[];
  /** What it is concerned with that other plans share. */
  readonly issues: readonly string[];
  /** Who decides it once the reader has submitted it; null unless it is being drafted. */
  readonly decidedBy: string | null;
  readonly mayWrite: boolean;
  /** Whether the reader may tell how daily work leads to its objectives, which changes nothing in it: at any time. */
  readonly mayExplain: boolean;
  readonly mayDecide: boolean;
  /** Of a person's objectives that are agreed: whether the actor may take them up again with that person. */
  readonly mayTakeUp: boolean;
  /** What committees and outside bodies approved, where its type asks for that. */
  readonly approvals: ApprovalsOfPlan;
  /** What a plan of a type of the council’s own refers to, and, for whoever writes it, may refer to. */
  readonly refersTo: readonly ReferredPlan[];
  readonly mayReferTo: readonly ReferredPlan[];
}

/**
 * A service plan, a unit plan or a person's objectives, as far as they are the actor's to read: what is not is not there for them.
 * Refuses: NotPermitted, NotFound.
 */
export async function getPlan(database: Asked, actor: Actor, id: PlanId): Promise<Outcome<PlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const plan = await findPlan(reading, id);
    const access = plan === undefined ? 'none' : await findAccess(reading, actor, { paper: plan.kind, id });
    if (plan === undefined || access === 'none') return refuse('NotFound');
    const objectives = access === 'whole' ? await listObjectiveSummaries(reading, id) : [];
    const drafting = plan.state === 'drafting' && access === 'whole';
    return accept({
      ...plan,
      ...(access === 'heading' && { content: null, text: null }),
      access,
      names: await findNamesOfPlan(reading, plan),
      objectives,
      thread: await findThreadAbove(reading, objectives.map((objective) => objective.id)),
      above: drafting ? await listObjectivesAbove(reading, actor, plan) : [],
      missing: drafting ? await listPlanGaps(reading, plan) : [],
      unitPlans: plan.kind === 'service-plan' ? await listUnitPlans(reading, actor, id) : [],
      issues: access === 'whole' && plan.kind !== 'individual-plan' ? await listIssuesOfPlan(reading, id) : [],
      decidedBy: drafting ? await describeDeciderOfPlan(reading, actor, plan) : null,
      mayWrite: drafting && plan.openedOn !== null && isWriterOfPlan(actor, plan),
      mayExplain: access === 'whole' && plan.kind !== 'individual-plan' && plan.openedOn !== null && isWriterOfPlan(actor, plan),
      mayDecide: plan.state === 'awaiting-decision' && (await isDeciderOfPlan(reading, actor, plan)),
      mayTakeUp: plan.kind === 'individual-plan' && plan.state === 'approved' && actor.personId !== plan.personId && (await isDeciderOfPlan(reading, actor, plan)),
      approvals: await findApprovalsOfPlan(reading, actor, plan, { awaits: plan.state === 'awaiting-decision' }),
      refersTo: access === 'whole' && plan.text !== null ? await findReferredPlans(reading, plan.text.references) : [],
      mayReferTo: drafting && plan.type !== null ? (await listPlansToReferTo(reading, [plan.year])).filter((one) => one.id !== id) : [],
    });
  });
}

/** The plans of a service's units that the actor may open, without what is written in them. */
async function listUnitPlans(reading: Reading, actor: Actor, servicePlanId: PlanId): Promise<readonly PlanRecord[]> {
  const mayOpen = await findAccessByPaper(reading, actor, 'unit-plan');
  return (await listPlansBelow(reading, servicePlanId)).filter(({ kind, id }) => kind === 'unit-plan' && mayOpen.has(id));
}

export type { CouncilPlanObjectiveSummary } from '@golden-thread/persistence/plan/council-plans';

/** A council plan as its page shows it, with what committees and outside bodies approved. */
export interface CouncilPlanView extends CouncilPlanContent {
  readonly approvals: ApprovalsOfPlan;
}

/** A council plan with its objectives, their deliverables and lead services; a draft for those it concerns. Refuses: NotPermitted, NotFound. */
export async function getCouncilPlan(database: Asked, actor: Actor, id: CouncilPlanId): Promise<Outcome<CouncilPlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const access = await findAccess(reading, actor, { paper: 'council-plan', id });
    const found = access === 'none' ? undefined : await findCouncilPlanView(reading, id);
    if (!found) return undefined;
    const authorIds = found.type === null ? [] : await listAuthorsOfCouncilPlan(reading, id);
    return { ...found, approvals: await findApprovalsOfPlan(reading, actor, { ...found, authorIds }, { awaits: found.state === 'drafting' }) };
  });
  return view ? accept(view) : refuse('NotFound');
}
