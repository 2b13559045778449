import type { CalendarDate } from '../calendar/dates';
import type { PlanTypeFault } from './judge-plan-types';
import type { PlanTypeSetState } from './transitions';

/** Why something about plan types can be refused, and what each refusal tells. */
export interface PlanTypeRefusals {
  readonly NoSuchPlanTypeSet: null;
  readonly NoSuchPlanTypePack: null;
  readonly NoSuchPlanType: { readonly key: string };
  readonly PlanTypeKeyTaken: { readonly key: string };
  /** A set is being drafted or waits for its approval. */
  readonly PlanTypesBeingDrafted: null;
  readonly PlanTypesNotDraft: { readonly state: PlanTypeSetState };
  readonly PlanTypesFaulty: { readonly faults: readonly PlanTypeFault[] };
  readonly PlanTypesTextFaulty: { readonly faults: readonly { readonly line: number; readonly message: string }[] };
  readonly PlanTypesTextTooLong: { readonly most: number };
  readonly PlanTypesUnchanged: null;
  readonly PlanTypesNotProposed: { readonly state: PlanTypeSetState };
  readonly PlanTypesDecidedByAuthor: null;
  /** Of an approver’s decision about a plan. */
  readonly ApproverUnknown: null;
  readonly ApprovedAlready: { readonly named: string };
  readonly ApprovedByAuthor: null;
  readonly ApprovalDayMissing: null;
  readonly ApprovalDayToCome: { readonly day: CalendarDate };
  readonly ApprovalMinuteMissing: null;
  /** A post that approves plans of a type is not in the council. */
  readonly PlanTypePostUnknown: { readonly codes: readonly string[] };
}
export type PlanTypeRefusal = keyof PlanTypeRefusals;
