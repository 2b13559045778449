import type { MatrixSize } from './risk-matrix';
import type { CorporateState, RiskState } from './transitions';

/** Why something about a risk can be refused, and what each refusal tells. `part`: which of its texts. */
export interface RiskRefusals {
  readonly NoSuchRisk: null;
  readonly RiskTextMissing: { readonly part: 'title' | 'event' };
  readonly RiskOwnerMissing: null;
  readonly RiskOwnerNotYours: null;
  readonly RiskNotYours: { readonly reference: string };
  readonly RiskOffMatrix: { readonly size: MatrixSize };
  readonly RiskGrowsByControls: null;
  readonly RiskObjectiveNotFound: null;
  readonly RiskNotInState: { readonly state: RiskState };
  readonly RiskReasonMissing: null;
  readonly NotInCorporateState: { readonly corporate: CorporateState };
  readonly RiskMatrixUnsound: null;
  /** `open`: how many risks stand on the present one. */
  readonly RiskMatrixInUse: { readonly open: number };
}
export type RiskRefusal = keyof RiskRefusals;
