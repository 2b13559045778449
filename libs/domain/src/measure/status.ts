import type { Decimal } from '../shared/decimal';
import type { Level } from './level';
import type { StatusReason } from './status-rules';

/** A status with the rule that gave it and the numbers a reader needs to follow it. */
export interface Status {
  readonly level: Level;
  readonly reason: StatusReason;
  /** One sentence: "Red: 71.2 % is more than 5 % below the target of 80 %". */
  readonly why: string;
  readonly facts: {
    readonly side: 'below' | 'at' | 'above' | null;
    /** How far on the wrong side of the target, in the measure's unit; null where nothing was judged or the target was met. */
    readonly miss: Decimal | null;
    /** Where green ends and where amber ends, as distances from the target in the measure's unit. */
    readonly greenWithin: Decimal | null;
    readonly amberWithin: Decimal | null;
  };
}
