import type { DataStatus } from './data-status';

/** One line of the figures form, as typed. Blank text means nothing typed. */
export interface TypedFigure {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dataStatus: DataStatus;
  readonly commentary: string;
}

/** How much is taken with figures, whoever sends them: characters, or how many at once. */
export const figureLimits = { commentary: 4000, reason: 2000, figures: 200, targets: 40 } as const;
