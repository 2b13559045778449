/** Why a decision about a recovery plan can be refused, and what each refusal tells. `reference`: the plan's, such as RP-12. */
export interface RecoveryRefusals {
  readonly NoSuchRecoveryPlan: null;
  readonly RecoveryPlanRunning: { readonly reference: string };
  readonly NotBeingDrafted: { readonly reference: string };
  /** `missing`: the parts of the plan, by the names of their fields. */
  readonly RecoveryPlanIncomplete: { readonly missing: readonly string[] };
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
}
export type RecoveryRefusal = keyof RecoveryRefusals | 'ReasonMissing';
