import type { Judgement } from './judgement';
import type { PeriodKey } from './period-key';

/**
 * A change of what is counted, how often, in what unit, or how it is judged, from a period on. Where figures before and after it are
 * no longer of one kind they are not compared and the trend is marked; where only the judgement changes, earlier figures keep theirs.
 */
export interface DefinitionChange {
  /** The first period counted or judged the new way. */
  readonly fromPeriod: PeriodKey;
  readonly changed: readonly string[];
  readonly was: Partial<Judgement>;
  readonly reason: string;
}
