import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { servedBy } from '@golden-thread/domain/plan-change/apply-edits';
import type { PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import type { ChangedPlanKind, PlanChange } from '@golden-thread/domain/plan-change/plan-change';
import { type ApprovalByReach, approvers } from '@golden-thread/domain/plan-change/reach';
import type { CouncilPlanId, Id, ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findNamesOfServed, findPlanChangeNames, listRecentMeetings, listPlanChanges, type MeetingHeld, type PlanChangeNames, type PlanChangeSummary } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { findApprovalByReach, findPlanChange, listObjectiveVersions, listPlannedObjectives, type ObjectiveVersion } from '@golden-thread/persistence/plan-change/plan-changes';
import { listObjectivesAbove, type ObjectiveAbove } from '@golden-thread/persistence/plan/plan-page.query';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { mayRecordForBodies } from '../plan/plan-access';
import { lacksPermission } from '../shared/command';
import { type ConcernsSeen, concernsSeenBy, findReadableBelow } from './concerned-objectives';
import { mayDecidePlanChange } from './decide-plan-change';
import { findDirectorLeading, findPlanToChange, type PlanToChange } from './plan-change-command';

export type { AnswerSummary, MeetingHeld, PlanChangeSummary } from '@golden-thread/persistence/plan-change/plan-change-page.query';
export type { ObjectiveAbove } from '@golden-thread/persistence/plan/plan-page.query';
export type { ObjectiveVersion } from '@golden-thread/persistence/plan-change/plan-changes';

/** The changes of plans that are the actor's to read, the newest first: decided ones everybody's, proposals their circle's. Refuses: `NotPermitted`. */
export async function getPlanChanges(database: Asked, actor: Actor): Promise<Outcome<readonly PlanChangeSummary[]>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await listPlanChanges(reading, actor)));
}

/** A change as its page shows it, with what whoever looks may do about it now. */
export interface PlanChangeView extends Omit<PlanChange, 'consequences'>, PlanChangeNames {
  readonly concerns: ConcernsSeen;
  readonly today: CalendarDate;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly mayRecordCallIn: boolean;
  /** The questions that are the actor's to answer and are open. */
  readonly toAnswer: readonly Id[];
  /** The meetings at which its approvers can have decided. */
  readonly meetings: readonly MeetingHeld[];
}

/** A change by its id or reference (PC-3). Refuses: `NotPermitted`, `NoSuchPlanChange` (also a proposal whose circle the actor is not in). */
export async function getPlanChange(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<PlanChangeView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const change = await findPlanChange(reading, named);
    if (!change || (await findAccess(reading, actor, { paper: 'plan-change', id: change.id })) === 'none') return refuse('NoSuchPlanChange');
    const { consequences, ...shown } = change;
    const names = await findPlanChangeNames(reading, change);
    const served = await findNamesOfServed(reading, actor, servedBy(change.edits));
    const isReadable = await findReadableBelow(reading, actor, names.answers);
    const proposed = change.state === 'proposed';
    return accept({
      ...shown, ...names,
      named: { ...names.named, ...served },
      answers: names.answers.map((answer) => (answer.leads || isReadable(answer) ? answer : { ...answer, objectives: [] })),
      concerns: await concernsSeenBy(reading, actor, consequences),
      today: reading.today,
      mayDecide: proposed && (await mayDecidePlanChange(reading, actor, change)),
      mayWithdraw: proposed && actor.personId !== null && change.authorIds.includes(actor.personId),
      mayRecordCallIn: mayRecordForBodies(actor) && approvers[change.approver].callIn && (change.state === 'agreed' || change.state === 'called-in'),
      toAnswer: names.answers.filter(({ state, postId }) => state === 'asked' && actor.postIds.some((mine) => mine === postId)).map(({ id }) => id),
      meetings: await meetingsFor(reading, change),
    });
  });
}

async function meetingsFor(reading: Reading, { approver, state }: PlanChange): Promise<readonly MeetingHeld[]> {
  if (state !== 'proposed') return [];
  if (approver === 'cabinet') return listRecentMeetings(reading, 'cabinet');
  return approver === 'full-council' ? listRecentMeetings(reading, 'council') : [];
}

/** A plan that is to be changed, with its objectives, for the form that proposes. */
export interface PlanToChangeView extends PlanToChange {
  readonly objectives: readonly PlannedObjective[];
  /** What an objective of it may be said to serve, the nearest first; of the council plan nothing: what its objectives serve is their priority. */
  readonly above: readonly ObjectiveAbove[];
  /** What its objectives serve, as far as it is the reader's to read. */
  readonly served: Readonly<Record<string, string>>;
}

/** Refuses: `NotPermitted`, `NotFound`, `PlanNotInForce`. */
export async function getPlanToChange(database: Asked, actor: Actor, named: { readonly kind: ChangedPlanKind; readonly id: CouncilPlanId | PlanId }): Promise<Outcome<PlanToChangeView>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const target = await findPlanToChange(reading, actor, named);
    if (target === undefined) return refuse('NotFound');
    if (!target.isInForce) return refuse('PlanNotInForce');
    const objectives = await listPlannedObjectives(reading, target.plan.id);
    return accept({ ...target, objectives, above: await listAbove(reading, actor, target), served: await findNamesOfServed(reading, actor, servedBy(objectives)) });
  });
}

async function listAbove(reading: Reading, actor: Actor, { plan }: PlanToChange): Promise<readonly ObjectiveAbove[]> {
  return plan.kind === 'council-plan' ? [] : listObjectivesAbove(reading, actor, { ...plan, id: plan.id as PlanId, kind: plan.kind });
}

/** An objective over time: how it stood before changes took effect, the newest first; and whether the actor may propose another. */
export interface ObjectiveOverTime {
  readonly versions: readonly ObjectiveVersion[];
  readonly mayPropose: boolean;
}

/** An objective of a plan in force over time, for its page; of a plan whose text is not the actor's to read, nothing. */
export const getObjectiveOverTime = (
  database: Asked, actor: Actor, { objectiveId, ...plan }: { readonly objectiveId: ObjectiveId; readonly kind: ChangedPlanKind; readonly id: CouncilPlanId | PlanId },
): Promise<ObjectiveOverTime> =>
  database.read(actor.councilId, async (reading) => {
    const target = await findPlanToChange(reading, actor, plan);
    if (target === undefined || (await findAccess(reading, actor, { paper: plan.kind, id: plan.id })) !== 'whole') return { versions: [], mayPropose: false };
    const objective = (await listPlannedObjectives(reading, plan.id)).find(({ id }) => id === objectiveId);
    const director = target.directorPostId ?? (await findDirectorLeading(reading, objective?.leadServiceId ?? null));
    const mayPropose = target.isInForce && may(actor, 'plans.write') && (target.mayPropose || (director !== null && actor.postIds.includes(director)));
    return { versions: await listObjectiveVersions(reading, objectiveId), mayPropose };
  });

/** Who approves what in this council. Refuses: `NotPermitted`. */
export async function getApprovalByReach(database: Asked, actor: Actor): Promise<Outcome<ApprovalByReach>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await findApprovalByReach(reading)));
}
