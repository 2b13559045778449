import type { ConsultationState } from './transitions';

/** Why something about a consultation can be refused, and what each refusal tells. `part`: which of its texts. */
export interface ConsultationRefusals {
  readonly NoSuchConsultation: null;
  readonly ConsultationTextMissing: { readonly part: 'title' | 'asked' | 'result' | 'how' };
  readonly ConsultationOwnerMissing: null;
  readonly ConsultationOwnerNotYours: null;
  readonly ConsultationNotYours: { readonly reference: string };
  readonly ConsultationNotInState: { readonly state: ConsultationState };
  readonly ConsultationReasonMissing: null;
  /** `named`: what was typed, which is no objective, measure, service or council plan. */
  readonly UsedInNotFound: { readonly named: string };
  readonly UsedThereAlready: { readonly named: string };
}
export type ConsultationRefusal = keyof ConsultationRefusals;
