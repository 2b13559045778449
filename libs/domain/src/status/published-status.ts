/** A status that was published elsewhere before the figures came here, beside the one that the rules give; and why the two differ, as far as the figures show it. */

import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { Level, Status, StatusQuestion } from './status';
import { statusOf, varianceOf } from './status-of';

/** The words in which a status was published; no-data: it was said that there was none. */
export const publishedLevels = ['green', 'amber', 'red', 'data-only', 'no-data'] as const;
export type PublishedLevel = (typeof publishedLevels)[number];

/** Why a computed status is not the published one. Each but the last holds only where a test on the figures shows it. */
export type DifferenceReason = 'no-figure' | 'rounding' | 'cumulative-not-added-up' | 'target-not-profiled' | 'earlier-target' | 'kept-from-before' | 'own-tolerance' | 'unexplained';

/** A period before the one that is asked about, in the same year. */
export interface EarlierPeriod {
  readonly label: string;
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  readonly published: PublishedLevel | null;
}

/** One published status with all that its explanation may rest on. */
export interface PublishedCase {
  readonly question: StatusQuestion;
  readonly published: PublishedLevel;
  /** What was said beside the published status. */
  readonly note: string | null;
  readonly cumulative: boolean;
  /** The earlier periods of the year, the latest last. */
  readonly earlier: readonly EarlierPeriod[];
  /** The target of the year's last period, where it has one. */
  readonly yearTarget: Decimal | null;
}

export interface Explanation {
  readonly reason: DifferenceReason;
  /** What in the figures shows the reason, in one sentence. */
  readonly shownBy: string;
}

/** So many characters of a note are repeated in an explanation. */
const noteRepeated = 90;

const judged = (of: PublishedCase, changes: Partial<StatusQuestion>): Level => statusOf({ ...of.question, ...changes }).level;

function noFigure({ question, note }: PublishedCase): Explanation | null {
  if (question.value !== null) return null;
  return { reason: 'no-figure', shownBy: note === null ? 'A status was published, and there is no figure for the period' : `There is no figure for the period; the note says: ${note.slice(0, noteRepeated)}` };
}

/** Some unrounded figure that would be shown as this one gives the published status. */
function rounding(of: PublishedCase, value: Decimal): Explanation | null {
  const half = `0.${'0'.repeat(decimal.places(value))}499`;
  const found = [decimal.subtract(value, half), decimal.add(value, half)].find((unrounded) => judged(of, { value: unrounded }) === of.published);
  return found === undefined ? null : { reason: 'rounding', shownBy: `${found} is shown as ${value} and is ${of.published}` };
}

/** The figure counts from the start of the year and was judged by its own period's part; or it is the part, and the sum was judged. */
function notAddedUp(of: PublishedCase, value: Decimal): Explanation | null {
  const before = of.earlier.at(-1);
  if (!of.cumulative || before === undefined || before.value === null) return null;
  const part = decimal.subtract(value, before.value);
  if (judged(of, { value: part }) === of.published) return { reason: 'cumulative-not-added-up', shownBy: `Without what was counted by ${before.label}, ${part} is ${of.published}` };
  const sum = of.earlier.reduce((all, { value: each }) => decimal.add(all, each ?? '0'), value);
  return judged(of, { value: sum }) === of.published ? { reason: 'cumulative-not-added-up', shownBy: `Added up over the year, ${sum} is ${of.published}` } : null;
}

function notProfiled(of: PublishedCase): Explanation | null {
  const { yearTarget, question } = of;
  if (yearTarget === null || question.target === null || decimal.compare(yearTarget, question.target) === 0) return null;
  return judged(of, { target: yearTarget }) === of.published ? { reason: 'target-not-profiled', shownBy: `By the target of the whole year, ${yearTarget}, it is ${of.published}` } : null;
}

function earlierTarget(of: PublishedCase): Explanation | null {
  const before = of.earlier.at(-1);
  if (before === undefined || before.target === null || of.question.target === null || decimal.compare(before.target, of.question.target) === 0) return null;
  return judged(of, { target: before.target }) === of.published ? { reason: 'earlier-target', shownBy: `By the target of ${before.label}, ${before.target}, it is ${of.published}` } : null;
}

/** The status of the period before was right by its figures, was published so, and stands unchanged. */
function keptFromBefore(of: PublishedCase): Explanation | null {
  const before = of.earlier.at(-1);
  if (before === undefined || before.published !== of.published || before.value === null) return null;
  if (judged(of, { value: before.value, target: before.target }) !== of.published) return null;
  return { reason: 'kept-from-before', shownBy: `${before.label} was ${of.published} by its own figure, ${before.value}, and was published so` };
}

/** How far on the wrong side of the target, in percent of it; null where nothing is judged or there is no percentage. */
function missInPercent({ question: { polarity, value, target } }: PublishedCase): Decimal | null {
  if (polarity === 'data-only' || target === null || value === null || decimal.isZero(target)) return null;
  return decimal.divide(decimal.multiply(varianceOf(polarity, value, target), '100'), decimal.abs(target), 4);
}

/**
 * One tolerance gives this measure its published status and every other measure of its service too: green misses less than amber, amber less
 * than red. With one that contradicts it, or none that misses its target, no tolerance explains anything.
 */
function ownTolerance(of: PublishedCase, others: readonly PublishedCase[]): Explanation | null {
  const by = missInPercent(of);
  if (by === null || decimal.compare(by, '0') <= 0) return null;
  const misses = [of, ...others].flatMap((each) => {
    const miss = missInPercent(each);
    return miss === null ? [] : [{ level: each.published, miss }];
  });
  const ofLevel = (level: PublishedLevel): Decimal[] => misses.filter((one) => one.level === level).map(({ miss }) => miss);
  const below = (a: readonly Decimal[], b: readonly Decimal[]): boolean => a.every((low) => b.every((high) => decimal.compare(low, high) < 0));
  const contradicted = !below(ofLevel('green'), ofLevel('amber')) || !below(ofLevel('amber'), ofLevel('red')) || !below(ofLevel('green'), ofLevel('red'));
  const shownByOthers = misses.slice(1).some(({ miss }) => decimal.compare(miss, '0') > 0);
  if (contradicted || !shownByOthers) return null;
  const wanted = `${of.published === 'red' ? 'less than' : 'at least'} ${decimal.round(by, 1)}%`;
  return { reason: 'own-tolerance', shownBy: `A tolerance of ${wanted} gives this status, and contradicts no other measure of the service` };
}

/**
 * Why a published status is not the computed one, as far as a test on the figures shows it; else "unexplained". What nobody can see in figures, such as a
 * status set by hand, is never guessed at.
 *
 * @param others the other measures of the same service with a published status for the same period
 */
export function explainPublished(of: PublishedCase, others: readonly PublishedCase[]): Explanation {
  const unexplained: Explanation = { reason: 'unexplained', shownBy: 'No test on the figures accounts for it' };
  const { value } = of.question;
  if (value === null) return noFigure(of) ?? unexplained;
  return rounding(of, value) ?? notAddedUp(of, value) ?? notProfiled(of) ?? earlierTarget(of) ?? keptFromBefore(of) ?? ownTolerance(of, others) ?? unexplained;
}

/** Whether a published status is the computed one: where nothing is judged, either says so in its own way. */
export const agreesWithPublished = (published: PublishedLevel, { level }: Pick<Status, 'level'>): boolean =>
  published === level || (published === 'data-only' && level === 'no-target') || (published === 'no-data' && (level === 'no-cases' || level === 'not-due' || level === 'waiting'));
