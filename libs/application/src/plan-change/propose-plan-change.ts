import type { Actor } from '@golden-thread/domain/authority/actor';
import { servedBy } from '@golden-thread/domain/plan-change/apply-edits';
import { decideProposal } from '@golden-thread/domain/plan-change/decide-proposal';
import type { AskedEdit, ObjectiveText, PlaceInThread, PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import type { ChangedPlanKind, PlanChange } from '@golden-thread/domain/plan-change/plan-change';
import { levelOfPlan } from '@golden-thread/domain/plan-change/place-in-thread';
import { planChangeStream } from '@golden-thread/domain/plan-change/plan-change';
import type { CouncilPlanId, ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, type Refused } from '@golden-thread/domain/shared/outcome';
import { findOrganisationPart } from '@golden-thread/persistence/organisation/organisation-parts';
import { findNamesOfServed, isPriorityThere } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { addPlanChange, findApprovalByReach, findObjectivesUnderChange, listPlannedObjectives } from '@golden-thread/persistence/plan-change/plan-changes';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { freeReference } from '../plan/write-plan';
import { lacksPermission, type Submitted } from '../shared/command';
import { findAboveInThread } from './above-in-thread';
import { type ConcernsSeen, concernsSeenBy } from './concerned-objectives';
import { askForDecision, consequencesOf, factsOf, findDirectorsLeading, findPlanToChange, type PlanToChange } from './plan-change-command';

/** What an objective is to serve, as somebody asks for it: `keeps`, of what it serves by now, stays as it is. */
export interface PlaceAsked extends PlaceInThread {
  readonly keeps?: readonly ObjectiveId[];
}

/** An edit as somebody asks for it; what is added gets its id and reference here. `thread`: what it serves; left out of a change, that stays. */
export type EditAsked =
  | { readonly kind: 'add'; readonly becomes: ObjectiveText; readonly thread?: PlaceAsked }
  | { readonly kind: 'change'; readonly objectiveId: ObjectiveId; readonly becomes: ObjectiveText; readonly thread?: PlaceAsked }
  | { readonly kind: 'drop'; readonly objectiveId: ObjectiveId };

export interface ProposePlanChange extends Submitted {
  readonly plan: { readonly kind: ChangedPlanKind; readonly id: CouncilPlanId | PlanId };
  readonly edits: readonly EditAsked[];
  readonly reason: string;
}

/** A proposal before anybody has made it: what it would say, whom it would reach and who would decide it. */
export interface PlanChangePreview {
  readonly change: PlanChange;
  readonly planName: string;
  readonly concerns: ConcernsSeen;
  /** The objectives that it says are served, as far as they are the reader's to read. */
  readonly served: Readonly<Record<string, string>>;
}

/**
 * What a proposal would be and concern, worked out by the very rule that takes it, and written nowhere.
 * Refuses: `NotPermitted`, `NotFound`, `NotYoursToChangePlan`, `ServiceClosed`, and as `decideProposal` does.
 */
export async function previewPlanChange(database: Database, actor: Actor, asked: ProposePlanChange): Promise<Outcome<PlanChangePreview>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const decided = await decide(reading, actor, { asked, reference: 'the proposal', referenceOfNew: 'new' });
    if (!decided.ok) return decided;
    const { change, target } = decided.value;
    return accept({ change, planName: target.name, concerns: await concernsSeenBy(reading, actor, change.consequences), served: await findNamesOfServed(reading, actor, servedBy(change.edits)) });
  });
}

/**
 * Proposes a change of a plan that is in force, by whoever writes or decides it or keeps the council's plans. Whoever its reach asks for is asked to
 * decide; until it is in effect the plan stays as it is. Refuses as `previewPlanChange` does.
 */
export async function proposePlanChange(database: Database, actor: Actor, asked: ProposePlanChange): Promise<Outcome<{ reference: string; change: PlanChange }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission: asked.submission }, async (work) => {
    await work.lock({ type: asked.plan.kind, id: asked.plan.id } as Parameters<UnitOfWork['lock']>[0]);
    const decided = await decide(work, actor, { asked, reference: '', referenceOfNew: await referenceOfNew(work, asked) });
    if (!decided.ok) return decided;
    const change: PlanChange = { ...decided.value.change, reference: await work.nextReference('PC') };
    addPlanChange(work, change);
    const { reaches, approver, edits, reason } = change;
    const openedBy = work.record({
      name: 'PlanChangeProposed', stream: planChangeStream(change.id),
      payload: { ...(await factsOf(work, change)), approver, reaches, edits: edits.length, below: change.consequences.below.length }, wording: { reason },
    });
    await askForDecision(work, change, openedBy);
    return accept({ reference: change.reference, change });
  });
}

/** What is added is named once, when it is proposed: as it is decided, so it stands in the plan. */
async function referenceOfNew(work: UnitOfWork, { plan, edits }: ProposePlanChange): Promise<string> {
  if (!edits.some(({ kind }) => kind === 'add')) return '';
  const target = await findPlanToChange(work, work.actor, plan);
  return target === undefined ? '' : freeReference(work, levelOfPlan[plan.kind], target.plan.year);
}

interface Asked {
  readonly asked: ProposePlanChange;
  readonly reference: string;
  readonly referenceOfNew: string;
}

async function decide(reading: Reading, actor: Actor, { asked, reference, referenceOfNew: named }: Asked): Promise<Outcome<{ change: PlanChange; target: PlanToChange }>> {
  const target = await findPlanToChange(reading, actor, asked.plan);
  if (target === undefined) return refuse('NotFound');
  const objectives = await listPlannedObjectives(reading, target.plan.id);
  const directors = target.directorPostId === null ? await findDirectorsLeading(reading, asked.edits, objectives) : [target.directorPostId];
  if (!target.mayPropose && !directors.every((director) => director !== null && actor.postIds.includes(director))) return refuse('NotYoursToChangePlan', { plan: target.name });
  const misnamed = await refusalOfNamed(reading, asked.edits, objectives);
  if (misnamed) return misnamed;
  const edits = asked.edits.map((edit): AskedEdit => {
    if (edit.kind === 'drop') return edit;
    const { thread, ...said } = edit;
    const stands = edit.kind === 'change' ? objectives.find(({ id }) => id === edit.objectiveId)?.thread : undefined;
    const placed = { ...said, ...(thread && { thread: placeOf(thread, stands) }) };
    return placed.kind === 'add' ? { ...placed, objectiveId: newId(), reference: named } : placed;
  });
  const decided = decideProposal(
    {
      plan: target.plan, isInForce: target.isInForce, objectives, edits, reason: asked.reason, directorPostId: directors[0] ?? null, ofSeveralDirectors: directors.length > 1,
      consequences: await consequencesOf(reading, { plan: target.plan, objectives, edits }), underChange: await findObjectivesUnderChange(reading, target.plan.id),
      above: await findAboveInThread(reading, edits),
    },
    { id: newId(), reference, actor, today: reading.today, table: await findApprovalByReach(reading) },
  );
  return decided.ok ? accept({ change: decided.value, target }) : decided;
}

const placeOf = ({ keeps = [], serves, breakReason }: PlaceAsked, stands: PlaceInThread | undefined): PlaceInThread => ({
  serves: [...(stands?.serves.filter(({ parentId }) => keeps.includes(parentId)) ?? []), ...serves], breakReason,
});

/**
 * What an edit names anew is there in this council: a service that leads is open, a priority is one of its own. Else the plan would take a name that leads nowhere once it is decided.
 * Refuses: `NotFound`, `ServiceClosed`.
 */
async function refusalOfNamed(reading: Reading, edits: readonly EditAsked[], objectives: readonly PlannedObjective[]): Promise<Refused<'NotFound' | 'ServiceClosed'> | undefined> {
  for (const edit of edits) {
    if (edit.kind === 'drop') continue;
    const was = edit.kind === 'change' ? objectives.find(({ id }) => id === edit.objectiveId) : undefined;
    const { leadServiceId, priorityId } = edit.becomes;
    const lead = leadServiceId === null || leadServiceId === was?.leadServiceId ? null : await findOrganisationPart(reading, 'service', leadServiceId);
    if (lead === undefined) return refuse('NotFound');
    if (lead !== null && lead.closedOn !== null && lead.closedOn <= reading.today) return refuse('ServiceClosed', { name: lead.name });
    if (priorityId !== null && priorityId !== was?.priorityId && !(await isPriorityThere(reading, priorityId))) return refuse('NotFound');
  }
  return undefined;
}
