import type { Instant } from '../calendar';
import type { DatedStage } from './dated-stage';
import type { StageState } from './stage-state';

/** A stage of one council's year: dated by its rule, and either still to come or done with. */
export interface Stage extends DatedStage {
  readonly id: string;
  readonly state: StageState;
  readonly openedAt: Instant | null;
}
