/** What a document says, whatever it is written as: PDF and Word are drawn from the same content, so that they cannot differ. */

import type { Level } from '../status/status';
import type { Decimal } from '../shared/decimal/decimal';

/** A document as a committee gets it: its head, then blocks in order. Text is plain; line breaks in it stand. */
export interface DocumentContent {
  readonly title: string;
  readonly council: string;
  /** The lines under the title: meeting, date, who reports, which figures. */
  readonly head: readonly { readonly label: string; readonly text: string }[];
  readonly blocks: readonly DocumentBlock[];
  /** It has no contents list, however many heads it has: what fits a page prints on one. */
  readonly isBrief?: boolean;
  /** What stands at the foot of every page: which edition it is, and of which figures. */
  readonly foot: string;
}

export type DocumentBlock =
  /** Level 1 stands in the contents, with its number where the committee's heads are numbered. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly number?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | DocumentTable
  /** Beside each other, two to a row; one alone takes the whole width. */
  | { readonly kind: 'charts'; readonly charts: readonly DocumentChart[] }
  /** Lines to be filled in by hand, one row each: what is asked, and what is already known. */
  | { readonly kind: 'sign-off'; readonly title: string; readonly lines: readonly { readonly label: string; readonly text: string }[] };

/** A table with its caption and one row of column heads; the first column names the row. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  /** `share`: of the width of the paper, against the others. Numbers stand at the end of their cell. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** What a cell says; a status stands as word and shape, and in its colour. */
export type DocumentCell = string | { readonly text: string; readonly level: Level };

export type DocumentChart = StatusChart | TrendChart;

/** How many measures of each group stand at which level: one bar a group, all on one scale. */
export interface StatusChart {
  readonly kind: 'status';
  readonly title: string;
  readonly groups: readonly { readonly label: string; readonly counts: LevelCounts }[];
}

/** The levels that a bar shows, worst first. */
export const chartedLevels = ['red', 'amber', 'green', 'no-data'] as const satisfies readonly Level[];
export type LevelCounts = Readonly<Record<(typeof chartedLevels)[number], number>>;

/** The figures of one measure, period by period, against its target or what was to be reached. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly points: readonly { readonly label: string; readonly value: Decimal | null; readonly target: Decimal | null }[];
}

/** How many of some things stand at each level that a bar shows; the others are not judged and not drawn. */
export const countLevels = (things: readonly { readonly level: Level }[]): LevelCounts =>
  Object.fromEntries(chartedLevels.map((level) => [level, things.filter((thing) => thing.level === level).length])) as LevelCounts;
