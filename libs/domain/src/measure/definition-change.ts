/** How a measure was defined and judged in an earlier period, and which earlier figures may be compared. */

import type { Measure, MeasureDefinition, MeasureRegister } from './measure';
import { findPeriod, getPeriod, type Period, type PeriodKey } from './period';

/** What a status and its sentence are made of: the part of a definition by which a figure is judged. */
const judgedBy = ['polarity', 'tolerance', 'zeroTarget', 'unit', 'decimals'] as const satisfies readonly (keyof Measure)[];
export type Judgement = Pick<Measure, (typeof judgedBy)[number]>;

/** Whether a change of these fields would give a figure another status or sentence than it had. */
export const changesJudgement = (changed: readonly string[]): boolean => judgedBy.some((field) => changed.includes(field));

/** After a change of one of these, a figure is no longer the same kind of figure. */
const marking: readonly (keyof MeasureDefinition)[] = ['unit', 'frequency', 'cumulative', 'formula', 'multiplier'];

/** Whether a change of these fields parts the figures before it from those after it, so that they are not compared. */
export const marksTrend = (changed: readonly string[]): boolean =>
  changed.some((field) => field === 'definition' || field === 'levels' || (marking as readonly string[]).includes(field));

/**
 * A change of what is counted, how often, in what unit, or how it is judged, from a period on. Where figures before and after it are
 * no longer of one kind they are not compared and the trend is marked; where only the judgement changes, earlier figures keep theirs.
 */
export interface DefinitionChange {
  /** The first period counted or judged the new way. */
  readonly fromPeriod: PeriodKey;
  readonly changed: readonly string[];
  readonly was: Partial<Judgement> & { readonly levels?: string };
  readonly reason: string;
}

const startOf = ({ fromPeriod }: DefinitionChange): string => getPeriod(fromPeriod).startsOn;

/** The quarter before the first year that periods are named in: every change came later. */
const beforeAll = '';

/** A change's earlier value of whatever a figure is judged by; nothing of what it is not. */
const judgementOf = (was: Partial<Judgement>): Partial<Judgement> =>
  Object.fromEntries(judgedBy.filter((field) => was[field] !== undefined).map((field) => [field, was[field]]));

/** The levels in words before a change of them; the rest of the register says how it is now. */
const registerOf = ({ register }: Measure, { changed, was }: DefinitionChange): MeasureRegister =>
  changed.includes('levels') ? { ...register, levels: was.levels ?? '' } : register;

/**
 * The measure as it was judged in a period: what changed from a later period on is as it was before. So a tolerance or polarity
 * that is changed in mid-year leaves the status of the quarters before it alone. Changes come in the order they were made.
 */
export const definitionIn = (measure: Measure, changes: readonly DefinitionChange[], period: PeriodKey): Measure => {
  const startsOn = findPeriod(period)?.startsOn ?? beforeAll;
  const later = changes.filter((change) => startOf(change) > startsOn);
  const latestFirst = [...later].reverse().sort((a, b) => (startOf(a) > startOf(b) ? -1 : Number(startOf(a) < startOf(b))));
  return latestFirst.reduce<Measure>((at, change) => ({ ...at, ...judgementOf(change.was), register: registerOf(at, change) }), measure);
};

/** Whether a change after which figures are of another kind lies between two periods: it takes effect after the earlier one and by the later one. */
export const liesBetween = (changes: readonly DefinitionChange[], earlier: Period, later: Period): boolean =>
  changes.some(({ fromPeriod, changed }) => {
    const { startsOn } = getPeriod(fromPeriod);
    return marksTrend(changed) && startsOn > earlier.startsOn && startsOn <= later.startsOn;
  });
