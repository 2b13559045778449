import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { objectivesByNewLead, touchedObjectives } from '@golden-thread/domain/plan-change/apply-edits';
import type { AskedEdit, PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import { type ChangedPlan, type ChangedPlanKind, type Consequences, type PlanChange, type PlanChangeEvent, planChangeDueOn, planChangeStream } from '@golden-thread/domain/plan-change/plan-change';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import type { CouncilPlanId, EventId, ObjectiveId, PlanChangeId, PlanId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { findPlan } from '@golden-thread/persistence/plan/plans';
import { findConsequencesAround, listLeads, listObjectivesBelow, planChangeToDecide } from '@golden-thread/persistence/plan-change/plan-changes';
import { findServiceOfPlan } from '@golden-thread/persistence/plan-change/plan-change-page.query';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { isWriterOfPlan } from '../plan/plan-access';
import { answersFor, commandOn, type ThingCommand } from '../shared/command';
import { findDecidingPost, type ToDecide } from '../shared/deciders';

/** What every act on a change of a plan names. */
export interface PlanChangeCommand extends ThingCommand {
  readonly changeId: IdOrReference;
}

/** Opens a change of a plan; a proposal that is not the actor's to read is not there for them. Refuses: `NoSuchPlanChange`. */
export const withPlanChange = commandOn({
  load: (loading, { changeId }: PlanChangeCommand) => loading.loadForUpdate(planChangeToDecide, changeId),
  missing: 'NoSuchPlanChange',
  versioned: (change) => change,
  seen: async (work, { id }) => (await findAccess(work, work.actor, { paper: 'plan-change', id })) !== 'none',
  stream: ({ id }) => planChangeStream(id),
});

/** A plan as a change of it sees it. */
export interface PlanToChange {
  readonly plan: ChangedPlan;
  readonly name: string;
  /** Approved or published. */
  readonly isInForce: boolean;
  readonly directorPostId: PostId | null;
  /** The actor may propose: they write the plan, decide it, or keep the council's plans. */
  readonly mayPropose: boolean;
}

/** The plan that an address names, of whichever kind; undefined where there is none that is changed so. */
export async function findPlanToChange(reading: Reading, actor: Actor, named: { readonly kind: ChangedPlanKind; readonly id: CouncilPlanId | PlanId }): Promise<PlanToChange | undefined> {
  const keeps = may(actor, 'plans.publish');
  if (named.kind === 'council-plan') {
    const plan = await findCouncilPlan(reading, named.id as CouncilPlanId);
    return plan && { plan: { kind: 'council-plan', id: plan.id, year: plan.year }, name: plan.title, isInForce: plan.state === 'published', directorPostId: null, mayPropose: keeps };
  }
  const plan = await findPlan(reading, named.id as PlanId);
  if (plan === undefined || plan.kind !== named.kind) return undefined;
  const serviceId = await findServiceOfPlan(reading, plan.id);
  const posts = serviceId === null ? undefined : await findServicePosts(reading, serviceId);
  const mayPropose = keeps || isWriterOfPlan(actor, plan) || (plan.deciderPostId !== null && answersFor(actor, plan.deciderPostId));
  return { plan: { kind: plan.kind, id: plan.id, year: plan.year }, name: plan.name, isInForce: plan.state === 'approved', directorPostId: posts?.directorPostId ?? plan.deciderPostId, mayPropose };
}

/** The director whose service leads on an objective of the council plan; where none leads, the first of the directors. */
export async function findDirectorLeading(reading: Reading, leadServiceId: ServiceId | null): Promise<PostId | null> {
  const posts = leadServiceId === null ? undefined : await findServicePosts(reading, leadServiceId);
  return posts?.directorPostId ?? (await listPostsWithRole(reading, 'director'))[0] ?? null;
}

/** An edit as far as who leads on its objective goes. */
type LedEdit = { readonly kind: 'add'; readonly becomes: { readonly leadServiceId: ServiceId | null } } | { readonly kind: 'change' | 'drop'; readonly objectiveId: ObjectiveId };

/** The directors whose services lead on the objectives that are edited, each once, in the order of the edits. */
export async function findDirectorsLeading(reading: Reading, edits: readonly LedEdit[], objectives: readonly PlannedObjective[]): Promise<readonly (PostId | null)[]> {
  const leads = edits.map((edit) => (edit.kind === 'add' ? edit.becomes.leadServiceId : (objectives.find(({ id }) => id === edit.objectiveId)?.leadServiceId ?? null)));
  const directors: (PostId | null)[] = [];
  for (const lead of new Set(leads.length === 0 ? [null] : leads)) directors.push(await findDirectorLeading(reading, lead));
  return [...new Set(directors)];
}

interface Edited {
  readonly plan: ChangedPlan;
  readonly objectives: readonly PlannedObjective[];
  readonly edits: readonly AskedEdit[];
}

/** What some edits of a plan and its objectives concern, as things stand. */
export async function consequencesOf(reading: Reading, { plan, objectives, edits }: Edited): Promise<Consequences> {
  const objectiveIds = touchedObjectives(edits);
  const byLead = objectivesByNewLead(objectives, edits);
  const leads = byLead.size === 0 ? [] : await listLeads(reading, [...byLead.keys()], plan.year);
  return {
    below: await listObjectivesBelow(reading, objectiveIds),
    leads: leads.map((lead) => ({ ...lead, objectives: byLead.get(lead.serviceId) ?? [] })),
    ...(await findConsequencesAround(reading, { plan, objectiveIds })),
  };
}

/**
 * A change as the subject of its tasks. Why it is proposed is its circle's until it is decided (ADR 60), and whoever manages somebody who is late reads the
 * subjects of their tasks.
 */
export function planChangeSubject({ id, reference, reason, plan, state }: PlanChange): { readonly type: 'plan-change'; readonly id: PlanChangeId; readonly label: string } {
  const about = state === 'proposed' ? `change of a ${plan.kind.replaceAll('-', ' ')}` : shortened(reason);
  return { type: 'plan-change', id, label: `${reference}: ${about}` };
}

const shortened = (reason: string): string => (reason.length > 80 ? `${reason.slice(0, 79)}…` : reason);

/** Who decides a change that a director decides: never who proposed it. */
export const planChangeToApprove = ({ directorPostId, authorIds }: PlanChange): ToDecide | null =>
  directorPostId === null ? null : { postId: directorPostId, contributors: authorIds, permission: 'plans.decide' };

/** What every event of a change says of it. */
export const factsOf = async (work: UnitOfWork, { reference, plan, version }: PlanChange): Promise<Pick<PlanChangeEvent['payload'], 'reference' | 'plan' | 'planId' | 'version' | 'yearId'>> => ({
  reference, plan: plan.kind, planId: plan.id, version, yearId: await findRunningYear(work, plan.year),
});

/** Asks for the decision: the director for theirs; democratic services, or the policy team where there are none, to take it to members and to record what they decide. */
export async function askForDecision(work: UnitOfWork, change: PlanChange, openedBy: EventId): Promise<void> {
  const subject = planChangeSubject(change);
  if (approvers[change.approver].members) {
    const clerks = await listPostsWithRole(work, 'democratic-services');
    for (const postId of clerks.length > 0 ? clerks : await listPostsWithRole(work, 'policy-officer')) {
      work.openTask({ id: idFor(change.id, 'record', postId, change.version), kind: 'record-plan-change', postId, subject, dueOn: null, openedBy });
    }
    return;
  }
  const asked = planChangeToApprove(change);
  if (asked === null) return;
  const postId = await findDecidingPost(work, asked);
  work.openTask({ id: idFor(change.id, 'decide', change.version), kind: 'decide-plan-change', postId, subject, dueOn: planChangeDueOn.decision(work), openedBy });
}
