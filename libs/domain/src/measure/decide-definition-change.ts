import { accept, type Outcome, refuse } from '../shared';
import { checkDefinition } from './check-definition';
import { findPeriod } from './find-period';
import type { Measure } from './measure';
import type { MeasureDefinition } from './measure-definition';
import type { MeasureRefusal } from './measure-refusals';

/** What a definition change is: the measure as it becomes, and, where the trend must be marked, from which period and why. */
export interface DefinitionChanged {
  readonly measure: Measure;
  readonly changed: readonly string[];
  /** Whether figures before and after may not be compared. */
  readonly marksTrend: boolean;
}

/** After a change of one of these, a figure is no longer the same kind of figure. */
const marking: readonly (keyof MeasureDefinition)[] = ['unit', 'frequency', 'cumulative', 'formula', 'multiplier'];
const fields: readonly (keyof MeasureDefinition)[] = [
  'ref', 'title', 'kind', 'decimals', 'polarity', 'tolerance', 'zeroTarget', 'lowest', 'highest', 'dimension', 'group', 'serviceId', 'ownerPostId',
  'verifierPostId', 'memberPostId', ...marking,
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether a measure may be changed to a new definition. A change of what is counted, how often or in what unit marks the trend
 * from a period on and needs a reason; history stays. Refusals: MeasureRetired, MeasureNotSound (faults), DefinitionUnchanged,
 * FromPeriodMissing, ReasonMissing. Source: Chesterfield 7.1 ("boost the frequency of collection").
 */
export const decideDefinitionChange = (
  measure: Measure,
  becomes: MeasureDefinition,
  given: { readonly fromPeriod: string; readonly reason: string },
): Outcome<DefinitionChanged, MeasureRefusal> => {
  if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
  const faults = checkDefinition(becomes);
  if (faults.length > 0) return refuse('MeasureNotSound', { faults });
  const registers = Object.keys(measure.register) as (keyof Measure['register'])[];
  const changed = [
    ...fields.filter((field) => !same(measure[field], becomes[field])),
    ...registers.filter((field) => measure.register[field] !== becomes.register[field]),
  ];
  if (changed.length === 0) return refuse('DefinitionUnchanged', { ref: measure.ref });
  const marksTrend = changed.some((field) => field === 'definition' || (marking as readonly string[]).includes(field));
  if (marksTrend && findPeriod(given.fromPeriod) === null) return refuse('FromPeriodMissing', { changed });
  if (marksTrend && given.reason.trim() === '') return refuse('ReasonMissing', { changed });
  return accept({ measure: { ...measure, ...becomes }, changed, marksTrend });
};
