import type { Overrun } from '../plan-type/plan-text';
import type { KeyPlanState } from './transitions';

/** Why something about a key plan can be refused, and what each refusal tells. */
export interface KeyPlanRefusals {
  readonly NoSuchKeyPlan: null;
  readonly KeyPlanTypeUnknown: null;
  readonly KeyPlanTitleMissing: null;
  readonly KeyPlanOwnerMissing: null;
  readonly KeyPlanHorizon: { readonly least: number; readonly most: number; readonly years: number };
  readonly KeyPlanNotYours: { readonly reference: string };
  readonly KeyPlanNotInState: { readonly state: KeyPlanState };
  readonly KeyPlanTooLong: Overrun;
  /** `missing`: in words for the writer. */
  readonly KeyPlanIncomplete: { readonly missing: readonly string[] };
  readonly KeyPlanReferenceUnknown: null;
  readonly NotAskedToApproveKeyPlan: { readonly named: string };
  readonly PublicationPlaceMissing: null;
  readonly ReviewNoteMissing: null;
}
export type KeyPlanRefusal = keyof KeyPlanRefusals;
