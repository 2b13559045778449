import type { Figure, TypedFigure } from '@golden-thread/domain/measure';

/** A figure as it would have been typed; blank where nothing has been entered. A ratio's value follows from its parts. */
export const typedOf = (figure: Figure | null): TypedFigure => ({
  value: figure === null || figure.numerator !== null ? '' : figure.value,
  numerator: figure?.numerator ?? '',
  denominator: figure?.denominator ?? '',
  dataStatus: figure?.dataStatus ?? 'final',
  commentary: figure?.commentary ?? '',
});
