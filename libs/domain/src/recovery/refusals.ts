import type { CalendarDate } from '../calendar/dates';
import type { MissingPart } from './recovery-plan';

/** Why a decision about a recovery plan can be refused, and what each refusal tells. `reference`: the plan's, such as RP-12. */
export interface RecoveryRefusals {
  readonly NoSuchRecoveryPlan: null;
  readonly RecoveryPlanRunning: { readonly reference: string };
  readonly NotBeingDrafted: { readonly reference: string };
  readonly RecoveryPlanIncomplete: { readonly missing: MissingPart['part'] };
  /** `limit`: as below. */
  readonly PlanValueImpossible: { readonly value: string; readonly limit: string };
  /** Finance is said to have confirmed the cost on a day to come. */
  readonly FinanceConfirmedLater: { readonly day: CalendarDate; readonly today: CalendarDate };
  /** `action`: its number, from 1. */
  readonly ActionOwnerUnknown: { readonly owner: string; readonly action: number };
  readonly NotAwaitingDecision: { readonly reference: string };
  readonly DecidedByAuthor: { readonly reference: string };
  readonly NoUpdateAsked: { readonly reference: string };
  /** `limit`: the highest or lowest that the measure's definition allows. */
  readonly UpdateValueImpossible: { readonly value: string; readonly limit: string };
  readonly UpdateValueSurprising: { readonly value: string; readonly expected: string };
  readonly NotAwaitingVerdict: { readonly reference: string };
  readonly JudgedByOwner: { readonly reference: string };
  readonly PanelNotPresent: null;
  readonly PanelMemberUnknown: null;
  readonly NotThePlansDirector: { readonly reference: string };
  readonly NotAccountableForThePlan: { readonly reference: string };
  readonly NotThePanelChair: { readonly reference: string };
  readonly ConditionsMissing: null;
  readonly ConditionTextMissing: null;
  readonly ConditionDayMissing: null;
  readonly ConditionOwnerNotConcerned: null;
  readonly NoSuchCondition: { readonly reference: string };
  /** `number`: which, from 1. */
  readonly ConditionMetAlready: { readonly number: number };
  readonly ConditionHowMissing: null;
  readonly NotAnsweringForCondition: { readonly reference: string };
}
export type RecoveryRefusal = keyof RecoveryRefusals | 'ReasonMissing';
