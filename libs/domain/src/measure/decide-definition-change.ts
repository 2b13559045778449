import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import { checkDefinition } from './check-definition';
import { changesJudgement, marksTrend } from './definition-change';
import type { Measure, MeasureDefinition } from './measure';
import { findPeriod } from './period';
import type { MeasureRefusal } from './refusals';

/** What a definition change is: the measure as it becomes, what changed, and what that means for the figures before it. */
export interface DefinitionChanged {
  readonly measure: Measure;
  readonly changed: readonly string[];
  /** Whether figures before and after may not be compared. */
  readonly marksTrend: boolean;
  /** Whether it counts from a period on and leaves earlier ones as they were counted and judged. */
  readonly fromPeriodOn: boolean;
}

const fields: readonly (keyof MeasureDefinition)[] = [
  'ref', 'title', 'kind', 'decimals', 'polarity', 'tolerance', 'zeroTarget', 'lowest', 'highest', 'dimension', 'group', 'serviceId', 'ownerPostId',
  'verifierPostId', 'memberPostId', 'unit', 'frequency', 'cumulative', 'formula', 'multiplier',
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether a measure may be changed to a new definition. A change of what is counted, how often, in what unit or how it is judged
 * holds from a period on and needs a reason; earlier figures keep their status, and a change of the kind of figure marks the trend.
 * Refusals: MeasureRetired, MeasureNotSound (faults), DefinitionUnchanged, FromPeriodMissing, ReasonMissing. Source: Chesterfield 7.1 ("boost the frequency of collection").
 */
export const decideDefinitionChange = (
  measure: Measure,
  becomes: MeasureDefinition,
  given: { readonly fromPeriod: string; readonly reason: string },
): Outcome<DefinitionChanged, Refusal<MeasureRefusal>> => {
  if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
  const faults = checkDefinition(becomes);
  if (faults.length > 0) return refuse('MeasureNotSound', { faults });
  const registers = [...new Set(Object.keys({ ...measure.register, ...becomes.register }))] as (keyof Measure['register'])[];
  const changed = [
    ...fields.filter((field) => !same(measure[field], becomes[field])),
    ...registers.filter((field) => (measure.register[field] ?? '') !== (becomes.register[field] ?? '')),
  ];
  if (changed.length === 0) return refuse('DefinitionUnchanged', { ref: measure.ref });
  const fromPeriodOn = marksTrend(changed) || changesJudgement(changed);
  if (fromPeriodOn && findPeriod(given.fromPeriod) === null) return refuse('FromPeriodMissing', { changed });
  if (fromPeriodOn && isBlank(given.reason)) return refuse('ReasonMissing');
  return accept({ measure: { ...measure, ...becomes }, changed, marksTrend: marksTrend(changed), fromPeriodOn });
};
