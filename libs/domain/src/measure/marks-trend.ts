import type { MeasureDefinition } from './measure-definition';

/** After a change of one of these, a figure is no longer the same kind of figure. */
const marking: readonly (keyof MeasureDefinition)[] = ['unit', 'frequency', 'cumulative', 'formula', 'multiplier'];

/** Whether a change of these fields parts the figures before it from those after it, so that they are not compared. */
export const marksTrend = (changed: readonly string[]): boolean =>
  changed.some((field) => field === 'definition' || (marking as readonly string[]).includes(field));
