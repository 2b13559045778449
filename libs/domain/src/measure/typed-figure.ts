import type { DataStatus } from './data-status';

/** One line of the figures form, as typed. Blank text means nothing typed. */
export interface TypedFigure {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dataStatus: DataStatus;
  readonly commentary: string;
}
