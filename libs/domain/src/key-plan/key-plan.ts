/** A key plan: of the whole council, of a type that the council has, with an owner, approvers and a day on which it is looked at again. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, startYearOf } from '../calendar/financial-year';
import { inWorkingDays } from '../calendar/working-days';
import { approversStillAsked, type PlanApproval } from '../plan-type/plan-approval';
import type { PlanApprover, PlanType } from '../plan-type/plan-type';
import type { PlanText } from '../plan-type/plan-text';
import type { KeyPlanId, PersonId, PostId } from '../shared/id';
import type { KeyPlanState } from './transitions';

/** By when a plan is written and an approval is asked for, in working days. */
export const keyPlanDueOn = { writing: inWorkingDays(20), approval: inWorkingDays(20) } as const;

/** How much a key plan holds, whoever sends it: characters. */
export const keyPlanLimits = { title: 200, remark: 2000, place: 300 } as const;

/** A time at which the plan was looked at again. */
export interface PlanReview {
  readonly on: CalendarDate;
  readonly outcome: 'stands' | 'revise';
  /** What was learned and changed, or why nothing was. */
  readonly note: string;
}

/** A text that was in force, and until when: what was approved once can be read again. */
export interface EarlierText {
  readonly text: PlanText;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export interface KeyPlan {
  readonly id: KeyPlanId;
  readonly reference: string;
  /** As it stood when the plan began: a running plan keeps its type. */
  readonly type: PlanType;
  readonly title: string;
  readonly beginsIn: FinancialYear;
  readonly endsIn: FinancialYear;
  readonly ownerPostId: PostId;
  /** When it is looked at again. */
  readonly reviewOn: CalendarDate;
  readonly state: KeyPlanState;
  readonly text: PlanText;
  readonly authorIds: readonly PersonId[];
  readonly approvals: readonly PlanApproval[];
  /** Why it was last returned, or ended; '' where it was not. */
  readonly remark: string;
  readonly inForceOn: CalendarDate | null;
  readonly publishedOn: CalendarDate | null;
  /** Where it is published; '' where it is not. */
  readonly publishedAt: string;
  readonly reviews: readonly PlanReview[];
  readonly earlier: readonly EarlierText[];
  readonly version: number;
}

export const keyPlanStream = (id: KeyPlanId): { readonly type: 'key-plan'; readonly id: KeyPlanId } => ({ type: 'key-plan', id });

/** How many years a plan runs: from 2027/28 to 2031/32 five. */
export const yearsOf = ({ beginsIn, endsIn }: Pick<KeyPlan, 'beginsIn' | 'endsIn'>): number => startYearOf(endsIn) - startYearOf(beginsIn) + 1;

/** The approvers who have not approved yet, in the type’s order. */
export const approversLeft = ({ type: { approvers }, approvals }: Pick<KeyPlan, 'type' | 'approvals'>): readonly PlanApprover[] => approversStillAsked({ approvers, approvals });
