import type { Actor } from '@golden-thread/domain/authority/actor';
import { approvalOf, type ApproverDecision, approversStillAsked, type PlanApproval, refusalOfApprover } from '@golden-thread/domain/plan-type/plan-approval';
import type { PlanApprover, PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { CouncilPlanId, PersonId, PlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addPlanApproval, listAuthorsOfCouncilPlan, listPlanApprovals } from '@golden-thread/persistence/plan/plan-approvals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type CouncilPlanCommand, withCouncilPlan } from './council-plan-command';
import { mayRecordForBodies } from './plan-access';
import { type PlanCommand, withPlan } from './plan-command';

/** What approvers beside the line have approved of a plan, and whom it still wants. */
export interface ApprovalsOfPlan {
  readonly approvals: readonly PlanApproval[];
  readonly left: readonly PlanApprover[];
  readonly mayRecord: boolean;
}

/** The approvals of a plan of a type; `awaits`: it has come so far that they are recorded. */
export async function findApprovalsOfPlan(reading: Reading, actor: Actor, plan: { readonly id: PlanId | CouncilPlanId; readonly type: PlanType | null; readonly authorIds?: readonly PersonId[] }, { awaits }: { readonly awaits: boolean }): Promise<ApprovalsOfPlan> {
  const approvers = plan.type?.approvers ?? [];
  if (approvers.length === 0) return { approvals: [], left: [], mayRecord: false };
  const approvals = await listPlanApprovals(reading, plan.id);
  const left = approversStillAsked({ approvers, approvals });
  const wrote = actor.personId !== null && (plan.authorIds ?? []).includes(actor.personId);
  return { approvals, left, mayRecord: awaits && left.length > 0 && mayRecordForBodies(actor) && !wrote };
}

/** Who, of the approvers of a plan’s type, has not approved it. */
export async function approvalsMissing(work: UnitOfWork, plan: { readonly id: PlanId | CouncilPlanId; readonly type: PlanType | null }): Promise<readonly string[]> {
  const approvers = plan.type?.approvers ?? [];
  return approvers.length === 0 ? [] : approversStillAsked({ approvers, approvals: await listPlanApprovals(work, plan.id) }).map(({ named }) => named);
}

interface Recorded {
  readonly id: PlanId | CouncilPlanId;
  readonly type: PlanType | null;
  readonly authorIds: readonly PersonId[];
}

async function record(work: UnitOfWork, plan: Recorded, decision: ApproverDecision): Promise<Outcome<PlanApproval>> {
  const { actor } = work;
  if (!mayRecordForBodies(actor)) return refuse('NotPermitted', { permission: 'committees.change' });
  const refused = refusalOfApprover({ approvers: plan.type?.approvers ?? [], approvals: await listPlanApprovals(work, plan.id), authorIds: plan.authorIds }, { approver: decision.approver, actor });
  if (refused) return refused;
  const approved = approvalOf(decision, { actor, today: work.today });
  if (approved.ok) addPlanApproval(work, plan.id, approved.value);
  return approved;
}

export type RecordPlanApproval = PlanCommand & ApproverDecision;

/**
 * An officer records that a committee or an outside body approved a submitted plan of a service or a unit: whoever decides the plan cannot approve it before.
 * Refuses: `NotPermitted`, `NotFound`, `Stale`, `PlanNotAwaitingDecision`, and as `refusalOfApprover` and `approvalOf` do.
 */
export function recordPlanApproval(database: Database, actor: Actor, command: RecordPlanApproval): Promise<Outcome<{ readonly plan: { readonly kind: 'service-plan' | 'unit-plan'; readonly id: PlanId } }>> {
  return withPlan(database, { actor, permission: 'plans.see', command }, async (work, plan) => {
    const { kind, id } = plan;
    if (kind === 'individual-plan') return refuse('NotFound');
    if (plan.state !== 'awaiting-decision') return refuse('PlanNotAwaitingDecision', { state: plan.state });
    const recorded = await record(work, plan, command);
    if (!recorded.ok) return recorded;
    const { decidedOn, minute } = recorded.value;
    work.record({ name: 'PlanApprovalRecorded', stream: { type: kind, id }, payload: { approver: command.approver, decidedOn }, wording: { minute } });
    return accept({ plan: { kind, id } });
  });
}

export type RecordCouncilPlanApproval = CouncilPlanCommand & ApproverDecision;

/**
 * An officer who wrote none of it records that a committee or an outside body approved the council plan, which cannot be published before. What is changed after that is approved anew.
 * Refuses: `NotPermitted`, `NotFound`, `Stale`, `CouncilPlanAlreadyPublished`, and as `refusalOfApprover` and `approvalOf` do.
 */
export function recordCouncilPlanApproval(database: Database, actor: Actor, command: RecordCouncilPlanApproval): Promise<Outcome<{ readonly id: CouncilPlanId }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.see', command }, async (work, plan) => {
    if (plan.state === 'published') return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
    const recorded = await record(work, { ...plan, authorIds: await listAuthorsOfCouncilPlan(work, plan.id) }, command);
    if (!recorded.ok) return recorded;
    const { decidedOn, minute } = recorded.value;
    work.record({ name: 'PlanApprovalRecorded', stream: { type: 'council-plan', id: plan.id }, payload: { approver: command.approver, decidedOn }, wording: { minute } });
    return accept({ id: plan.id });
  });
}
