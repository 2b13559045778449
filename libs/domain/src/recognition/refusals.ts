import type { RecognitionKind } from './recognition';
import type { Publicity } from './transitions';

/** Why a recognition or a consequence can be refused, and what each refusal tells. */
export interface RecognitionRefusals {
  readonly NoSuchRecognition: null;
  readonly RecognitionTextMissing: null;
  readonly RecognitionForNobody: { readonly kind: RecognitionKind };
  readonly RecognitionFormForeign: { readonly kind: RecognitionKind };
  readonly RecognisedOneself: null;
  /** A consequence is recorded by somebody who manages the person, at whatever distance. */
  readonly NotManagingPerson: null;
  readonly ConsequenceStaysInCircle: null;
  readonly RecognisedResultNotFound: null;
  readonly RecognisedServiceNotFound: { readonly named: string };
  readonly PublicityNotYours: null;
  readonly PublicityDecided: { readonly publicity: Publicity };
}
export type RecognitionRefusal = keyof RecognitionRefusals;
