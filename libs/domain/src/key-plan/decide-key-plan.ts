import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DayRefusal } from '../calendar/refusals';
import { approvalOf, type ApproverDecision, refusalOfApprover } from '../plan-type/plan-approval';
import type { PlanType } from '../plan-type/plan-type';
import type { PlanTypeRefusal } from '../plan-type/refusals';
import { blankPlanText, writtenPlanText, overrunOf, type PlanText, whatTextLacks } from '../plan-type/plan-text';
import type { KeyPlanId, PostId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { approversLeft, type KeyPlan, yearsOf } from './key-plan';
import type { KeyPlanRefusal } from './refusals';
import { keyPlanTransitions } from './transitions';

type Decided = Outcome<KeyPlan, Refusal<KeyPlanRefusal | PlanTypeRefusal | DayRefusal>>;

/** A key plan as it is begun. */
export interface NewKeyPlan {
  readonly title: string;
  readonly beginsIn: FinancialYear;
  readonly endsIn: FinancialYear;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
  readonly reviewOn: CalendarDate;
}

/**
 * A new plan of a type, for as many years as the type allows, with the day of its first review ahead.
 * Refuses all at once: `KeyPlanTitleMissing`, `KeyPlanOwnerMissing`, `KeyPlanHorizon`, `DayHasPassed`, `DayTooFar`.
 */
export function decideNewKeyPlan(given: NewKeyPlan, { id, reference, type, today }: { readonly id: KeyPlanId; readonly reference: string; readonly type: PlanType; readonly today: CalendarDate }): Decided {
  const { title, beginsIn, endsIn, ownerPostId, reviewOn } = given;
  const [least, most] = type.years;
  const years = yearsOf(given);
  const refused = refuseAll(faultsAmong<Refusal<KeyPlanRefusal | DayRefusal>>([
    isBlank(title) && { code: 'KeyPlanTitleMissing' },
    ownerPostId === null && { code: 'KeyPlanOwnerMissing' },
    (years < least || years > most) && { code: 'KeyPlanHorizon', details: { least, most, years } },
    refusalOfDay(reviewOn, { today }, 'reviewOn'),
  ]));
  if (refused) return refused;
  return accept({
    id, reference, type, title: normalText(title), beginsIn, endsIn, ownerPostId: ownerPostId!, reviewOn, state: keyPlanTransitions.first, text: writtenPlanText(type, blankPlanText), authorIds: [],
    approvals: [], remark: '', inForceOn: null, publishedOn: null, publishedAt: '', reviews: [], earlier: [], version: 1,
  });
}

const moved = (plan: KeyPlan, changes: Partial<KeyPlan>): KeyPlan => ({ ...plan, ...changes, version: plan.version + 1 });

/** Keeps what a plan says so far, complete or not. Refuses: `KeyPlanNotInState`. */
export function decideKeyPlanDraft(plan: KeyPlan, { actor, text }: { readonly actor: Actor; readonly text: PlanText }): Decided {
  const state = keyPlanTransitions.next(plan.state, 'save');
  if (state === null) return refuse('KeyPlanNotInState', { state: plan.state });
  return accept(moved(plan, { state, text: writtenPlanText(plan.type, text), authorIds: withContributor(plan.authorIds, actor) }));
}

/**
 * Sends a complete plan to its approvers. Refuses: `KeyPlanNotInState`, `KeyPlanTooLong` (by how much), `KeyPlanIncomplete` (names what is missing).
 */
export function decideKeyPlanSubmission(plan: KeyPlan, { actor }: { readonly actor: Actor }): Decided {
  const state = keyPlanTransitions.next(plan.state, 'submit');
  if (state === null) return refuse('KeyPlanNotInState', { state: plan.state });
  const overrun = overrunOf(plan.type, plan.text);
  if (overrun !== null) return refuse('KeyPlanTooLong', overrun);
  const missing = whatTextLacks(plan.type, plan.text);
  if (missing.length > 0) return refuse('KeyPlanIncomplete', { missing });
  return accept(moved(plan, { state, approvals: [], remark: '', authorIds: withContributor(plan.authorIds, actor) }));
}

/** What an approver decided, in person or as an officer records it. */
export interface KeyPlanDecision extends ApproverDecision {
  readonly decision: 'approve' | 'return';
  /** Why it was returned. */
  readonly remark: string;
}

/**
 * The decision of one approver. A plan is in force once each of its type’s approvers has approved it, and never before; returned by one, it is written on, and
 * all of them are asked again. Nobody approves, or records as approved, what they wrote.
 * Refuses: `KeyPlanNotInState`, `ReasonMissing`, and as `refusalOfApprover` and `approvalOf` do. Source: Stockton (IDeA 5.3.4.2), "partnership boards approve all plans"; source-systems B3.
 */
export function decideKeyPlanApproval(plan: KeyPlan, given: KeyPlanDecision, { actor, today }: { readonly actor: Actor; readonly today: CalendarDate }): Outcome<KeyPlan, Refusal<KeyPlanRefusal | PlanTypeRefusal | 'ReasonMissing'>> {
  const back = keyPlanTransitions.next(plan.state, 'return');
  if (back === null) return refuse('KeyPlanNotInState', { state: plan.state });
  const { approver, decision } = given;
  const refused = refusalOfApprover({ ...plan, approvers: plan.type.approvers }, { approver, actor });
  if (refused) return refused;
  const remark = normalText(given.remark);
  if (decision === 'return') return remark === '' ? refuse('ReasonMissing') : accept(moved(plan, { state: back, approvals: [], remark }));
  const approved = approvalOf(given, { actor, today });
  if (!approved.ok) return approved;
  const isLast = approversLeft(plan).length === 1;
  const state = keyPlanTransitions.after('awaiting-approval', isLast ? 'approve-last' : 'approve');
  return accept(moved(plan, { state, approvals: [...plan.approvals, approved.value], ...(isLast && { inForceOn: today, publishedOn: null, publishedAt: '' }) }));
}

/** Records that a plan in force is published, and where. Refuses: `KeyPlanNotInState`, `PublicationPlaceMissing`, `ApprovalDayToCome`. */
export function decideKeyPlanPublication(plan: KeyPlan, { publishedOn, publishedAt, today }: { readonly publishedOn: CalendarDate; readonly publishedAt: string; readonly today: CalendarDate }): Decided {
  if (keyPlanTransitions.next(plan.state, 'publish') === null) return refuse('KeyPlanNotInState', { state: plan.state });
  const refused = refuseAll(faultsAmong<Refusal<KeyPlanRefusal | PlanTypeRefusal>>([isBlank(publishedAt) && { code: 'PublicationPlaceMissing' }, publishedOn > today && { code: 'ApprovalDayToCome', details: { day: publishedOn }, at: 'publishedOn' }]));
  return refused ?? accept(moved(plan, { publishedOn, publishedAt: normalText(publishedAt) }));
}

/**
 * Looks at a plan in force again: it stands until the next review, or it is written anew; then what was approved is kept, and each approver is asked again. Either
 * way it is said what was learned: "changed: ...", or "no change, because". Refuses: `KeyPlanNotInState`, `ReviewNoteMissing`, `DayHasPassed`, `DayTooFar`.
 * Source: Ribble Valley 3.3 (REVISE); source-systems B2.
 */
export function decideKeyPlanReview(plan: KeyPlan, { outcome, note, nextReviewOn, today }: { readonly outcome: 'stands' | 'revise'; readonly note: string; readonly nextReviewOn: CalendarDate; readonly today: CalendarDate }): Decided {
  const state = keyPlanTransitions.next(plan.state, outcome === 'stands' ? 'review' : 'revise');
  if (state === null) return refuse('KeyPlanNotInState', { state: plan.state });
  const refused = refuseAll(faultsAmong<Refusal<KeyPlanRefusal | DayRefusal>>([isBlank(note) && { code: 'ReviewNoteMissing' }, refusalOfDay(nextReviewOn, { today }, 'nextReviewOn')]));
  if (refused) return refused;
  const reviews = [...plan.reviews, { on: today, outcome, note: normalText(note) }];
  if (outcome === 'stands') return accept(moved(plan, { state, reviews, reviewOn: nextReviewOn }));
  const earlier = [...plan.earlier, { text: plan.text, from: plan.inForceOn ?? today, until: today }];
  return accept(moved(plan, { state, reviews, reviewOn: nextReviewOn, earlier, approvals: [] }));
}

/** Ends a plan that is replaced or not wanted. Refuses: `KeyPlanNotInState`, `ReasonMissing`. */
export function decideKeyPlanEnd(plan: KeyPlan, { reason }: { readonly reason: string }): Outcome<KeyPlan, Refusal<KeyPlanRefusal | 'ReasonMissing'>> {
  const state = keyPlanTransitions.next(plan.state, 'end');
  if (state === null) return refuse('KeyPlanNotInState', { state: plan.state });
  const remark = normalText(reason);
  return remark === '' ? refuse('ReasonMissing') : accept(moved(plan, { state, remark }));
}
