import type { PeriodKey } from './period-key';

/** A change of what is counted, how often, or in what unit: figures before and after it are not compared, and the trend is marked. */
export interface DefinitionChange {
  /** The first period counted the new way. */
  readonly fromPeriod: PeriodKey;
  readonly changed: readonly string[];
  readonly reason: string;
}
