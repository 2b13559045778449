import type { Level, StatusQuestion } from '@golden-thread/domain/measure/status';
import { varianceOf, statusOf } from '@golden-thread/domain/measure/status-of';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { hartProfile, hartQuestion } from './hart-question';
import type { HartRow, PublishedLevel } from './read-hart';

/** Why a computed status differs from the published one, as far as the figures themselves show it. */
export type DifferenceReason = 'missing stored as 0' | 'own tolerance' | 'rounding' | 'unexplained';

/** One measure whose computed status is not the published one. */
export interface HartDifference {
  readonly code: string;
  readonly description: string;
  readonly published: PublishedLevel;
  readonly computed: Level;
  /** The rule's own sentence. */
  readonly why: string;
  readonly reason: DifferenceReason;
  /** What in the figures shows the reason, in one sentence. */
  readonly shownBy: string;
}

interface Explanation {
  readonly reason: DifferenceReason;
  readonly shownBy: string;
}

/** A 0 of which the officer's note says that nobody had the figure. */
function missingAsZero(row: HartRow): Explanation | null {
  if (!decimal.isZero(row.thisQuarter) || !hartProfile.saysMissing.test(row.note)) return null;
  return { reason: 'missing stored as 0', shownBy: `The figure is 0 and the note says: ${row.note.slice(0, 90)}` };
}

/** Some unrounded figure that would be shown as this one gives the published status. */
function rounding(row: HartRow, question: StatusQuestion): Explanation | null {
  const half = `0.${'0'.repeat(decimal.places(row.thisQuarter))}499`;
  const unrounded = [decimal.subtract(row.thisQuarter, half), decimal.add(row.thisQuarter, half)];
  const found = unrounded.find((value) => statusOf({ ...question, value }).level === row.published);
  return found === undefined ? null : { reason: 'rounding', shownBy: `${found} is shown as ${row.thisQuarter} and is ${row.published}` };
}

/** How far on the wrong side of the target, in percent of it; null where there is no percentage. */
function varianceInPercent(row: HartRow): string | null {
  const { polarity, value, target } = hartQuestion(row);
  if (polarity === 'data-only' || target === null || value === null || decimal.isZero(target)) return null;
  return decimal.divide(decimal.multiply(varianceOf(polarity, value, target), '100'), decimal.abs(target), 4);
}

/**
 * One tolerance of the service gives this measure its published status, and every other measure of the service too: green misses
 * less than amber, amber less than red. With a neighbour that contradicts it, no tolerance explains anything.
 */
function ownTolerance(row: HartRow, neighbours: readonly HartRow[]): Explanation | null {
  const variances = [row, ...neighbours].flatMap((each) => {
    const by = varianceInPercent(each);
    return by === null ? [] : [{ level: each.published, by }];
  });
  const of = (level: HartRow['published']): string[] => variances.filter((miss) => miss.level === level).map(({ by }) => by);
  const below = (a: string[], b: string[]): boolean => a.every((low) => b.every((high) => decimal.compare(low, high) < 0));
  if (!below(of('green'), of('amber')) || !below(of('amber'), of('red')) || !below(of('green'), of('red'))) return null;
  const by = varianceInPercent(row);
  if (by === null || decimal.compare(by, '0') <= 0 || row.published === 'data-only') return null;
  const wanted = `${row.published === 'red' ? 'less than' : 'at least'} ${decimal.round(by, 1)}%`;
  return {
    reason: 'own tolerance',
    shownBy: `A tolerance of ${wanted} gives this status and contradicts no other measure of ${row.service}; the profile's is ${hartProfile.tolerance.amber}%`,
  };
}

/**
 * The reason why the computed and the published status of a measure differ, as far as a test on the figures shows one.
 *
 * @param neighbours the other measures of the same service whose two statuses agree
 */
export const explainDifference = (row: HartRow, neighbours: readonly HartRow[]): Explanation =>
  missingAsZero(row) ??
  rounding(row, hartQuestion(row)) ??
  ownTolerance(row, neighbours) ?? { reason: 'unexplained', shownBy: 'No test on the figures accounts for it' };

/**
 * Compares the status that the rules compute with the one that the council published, measure by measure, and lists every
 * difference with the reason that a test on its figures shows, else "unexplained".
 */
export function compareHart(rows: readonly HartRow[]): { readonly agreeing: number; readonly differences: readonly HartDifference[] } {
  const judged = rows.map((row) => ({ row, status: statusOf(hartQuestion(row)) }));
  const agreeing = judged.filter(({ row, status }) => status.level === row.published).map(({ row }) => row);
  const differences = judged
    .filter(({ row }) => !agreeing.includes(row))
    .map(({ row, status }) => ({
      code: row.code,
      description: row.description,
      published: row.published,
      computed: status.level,
      why: status.why,
      ...explainDifference(row, agreeing.filter(({ service }) => service === row.service)),
    }));
  return { agreeing: agreeing.length, differences };
}
