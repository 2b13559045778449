import type { FinancialYear } from '../calendar/financial-year';
import type { PlanState } from './plan';

/** Why something about a plan can be refused, and what each refusal tells. */
export interface PlanRefusals {
  readonly PlanNotBeingDrafted: { readonly state: PlanState };
  /** `missing`: in words for the writer. */
  readonly PlanIncomplete: { readonly missing: readonly string[] };
  readonly PlanNotAwaitingDecision: { readonly state: PlanState };
  readonly PlanDecidedByAuthor: null;
  readonly PlanReturnReasonMissing: null;
  /** `missing`: the committees and outside bodies whose approval nobody has recorded. */
  readonly PlanApprovalsMissing: { readonly missing: readonly string[] };
  readonly NotAnsweringForPlan: { readonly plan: string };
  readonly NotDecidingPlan: { readonly plan: string };
  readonly ObjectiveTitleMissing: null;
  readonly CouncilPlanAlreadyDrafted: { readonly year: FinancialYear };
  readonly CouncilPlanAlreadyPublished: { readonly year: FinancialYear };
  /** How many deliverables there are and how many have a lead service; `missing`: the others, by reference and title. */
  readonly DeliverablesUnallocated: { readonly deliverables: number; readonly allocated: number; readonly missing: readonly string[] };
  readonly DeliverableHasLead: { readonly reference: string };
  readonly DeliverableMissing: null;
  readonly EndOfPlanResultMissing: null;
  readonly ReallocationReasonMissing: { readonly reference: string };
  readonly ServiceClosed: { readonly name: string };
  readonly NothingToReview: null;
  /** Nobody it could be offered to writes objectives now. */
  readonly NobodyToOfferTo: null;
  readonly OfferAnswered: null;
  readonly OfferedObjectiveStays: { readonly title: string };
  readonly LeadMemberUnknown: null;
  readonly FrameworkTitleMissing: null;
  readonly FrameworkTitleTaken: { readonly reference: string; readonly title: string };
  readonly StandsInPublishedPlan: { readonly title: string };
}
export type PlanRefusal = keyof PlanRefusals;
