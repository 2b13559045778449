/** What an approver decided about a plan: in person, or as an officer records it of those who never sign in. */

import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { approverKinds, type PlanApprover, sameApprover } from './plan-type';
import type { PlanTypeRefusal } from './refusals';

/** That an approver approved: on which day, and, of those who never sign in, by which minute. */
export interface PlanApproval extends PlanApprover {
  readonly decidedOn: CalendarDate;
  /** '' of whoever approved in person. */
  readonly minute: string;
  /** Who approved, or recorded it. */
  readonly byPersonId: PersonId | null;
}

/** A plan as far as its approvals go. */
export interface PlanWithApprovers {
  readonly approvers: readonly PlanApprover[];
  readonly approvals: readonly PlanApproval[];
  readonly authorIds: readonly PersonId[];
}

/** How many characters a minute holds. */
export const longestMinute = 200;

/** What an approver has approved; undefined: not yet. */
export const approvalOfApprover = ({ approvals }: Pick<PlanWithApprovers, 'approvals'>, approver: PlanApprover): PlanApproval | undefined => approvals.find((one) => sameApprover(one, approver));

/** The approvers who have not approved yet, in the type’s order. */
export const approversStillAsked = (plan: Pick<PlanWithApprovers, 'approvers' | 'approvals'>): readonly PlanApprover[] => plan.approvers.filter((one) => approvalOfApprover(plan, one) === undefined);

/** Which approver decided; of a committee or an outside body when, and by which minute. */
export interface ApproverDecision {
  readonly approver: PlanApprover;
  readonly decidedOn: CalendarDate | null;
  readonly minute: string;
}

/**
 * Who may not decide about a plan: whoever is no approver of it, has decided already, or contributed to it, through whichever post.
 * Refuses: `ApproverUnknown`, `ApprovedAlready`, `ApprovedByAuthor`.
 */
export function refusalOfApprover(plan: PlanWithApprovers, { approver, actor }: { readonly approver: PlanApprover; readonly actor: Actor }): { readonly ok: false; readonly refusal: Refusal<PlanTypeRefusal> } | undefined {
  if (!plan.approvers.some((one) => sameApprover(one, approver))) return refuse('ApproverUnknown');
  if (approvalOfApprover(plan, approver) !== undefined) return refuse('ApprovedAlready', { named: approver.named });
  return isSelfApproval(actor, plan.authorIds) ? refuse('ApprovedByAuthor') : undefined;
}

/**
 * The approval as it is recorded: of whoever signs in today; of a committee or an outside body on a day that has come, by a minute.
 * Refuses all at once: `ApprovalDayMissing`, `ApprovalDayToCome`, `ApprovalMinuteMissing`.
 */
export function approvalOf({ approver, decidedOn, minute }: ApproverDecision, { actor, today }: { readonly actor: Actor; readonly today: CalendarDate }): Outcome<PlanApproval, Refusal<PlanTypeRefusal>> {
  if (approverKinds[approver.kind].signsIn) return accept({ ...approver, decidedOn: today, minute: '', byPersonId: actor.personId });
  const refused = refuseAll(faultsAmong<Refusal<PlanTypeRefusal>>([
    decidedOn === null && { code: 'ApprovalDayMissing' },
    decidedOn !== null && decidedOn > today && { code: 'ApprovalDayToCome', details: { day: decidedOn } },
    isBlank(minute) && { code: 'ApprovalMinuteMissing' },
  ]));
  return refused ?? accept({ ...approver, decidedOn: decidedOn!, minute: normalText(minute), byPersonId: actor.personId });
}
