import type { MeasurePlaceCodes } from '@golden-thread/application/measure';
import type { Measure } from '@golden-thread/domain/measure';

/** A measure's definition as the fields of its form. */
export const fieldsOfDefinition = (measure: Measure, codes: MeasurePlaceCodes): Readonly<Record<string, unknown>> => ({
  ...measure,
  ...measure.tolerance,
  ...measure.register,
  ...codes,
  formula: measure.formula,
  formulaText: measure.register.formula,
  counts: measure.cumulative ? 'year' : 'period',
  place: `${measure.dimension}/${measure.group}`,
  lowest: measure.lowest ?? '',
  highest: measure.highest ?? '',
  member: codes.member ?? '',
});
