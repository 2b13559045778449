import type { DefinitionChange } from './definition-change';
import { findPeriod } from './find-period';
import { getPeriod } from './get-period';
import { judgedBy, type Judgement } from './judgement';
import type { Measure } from './measure';
import type { PeriodKey } from './period-key';

const startOf = ({ fromPeriod }: DefinitionChange): string => getPeriod(fromPeriod).startsOn;

/** The quarter before the first year that periods are named in: every change came later. */
const beforeAll = '';

/** A change's earlier value of whatever a figure is judged by; nothing of what it is not. */
const judgementOf = (was: Partial<Judgement>): Partial<Judgement> =>
  Object.fromEntries(judgedBy.filter((field) => was[field] !== undefined).map((field) => [field, was[field]]));

/**
 * The measure as it was judged in a period: what changed from a later period on is as it was before. So a tolerance or polarity
 * that is changed in mid-year leaves the status of the quarters before it alone. Changes come in the order they were made.
 */
export const definitionIn = (measure: Measure, changes: readonly DefinitionChange[], period: PeriodKey): Measure => {
  const startsOn = findPeriod(period)?.startsOn ?? beforeAll;
  const later = changes.filter((change) => startOf(change) > startsOn);
  const latestFirst = [...later].reverse().sort((a, b) => (startOf(a) > startOf(b) ? -1 : Number(startOf(a) < startOf(b))));
  return latestFirst.reduce<Measure>((at, { was }) => ({ ...at, ...judgementOf(was) }), measure);
};
