import type { Decimal } from '../shared/decimal';
import type { DataStatus } from './data-status';
import type { FigureFault } from './figure-fault';
import type { FigureWarning } from './figure-warning';
import type { Status } from './status';

/** What checking a typed line gives. `figure` is null when nothing was typed or when a fault leaves no figure. */
export interface CheckedFigure {
  readonly figure: {
    readonly value: Decimal;
    readonly numerator: Decimal | null;
    readonly denominator: Decimal | null;
    readonly dataStatus: DataStatus;
    readonly commentary: string;
  } | null;
  readonly status: Status;
  readonly faults: readonly FigureFault[];
  readonly warnings: readonly FigureWarning[];
}
