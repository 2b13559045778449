/** A mapping as a policy officer makes it on a page: where a file of figures has what the format wants. Its file says more (exchange/mapping). */

import type { Instant } from '../calendar/instants';
import type { DataStatus } from '../measure/figure';
import { decimal } from '../shared/decimal/decimal';
import type { ImportMappingId } from '../shared/id';
import { isBlank, normalText } from '../shared/text';
import { sourcesSaid, type TableMapping } from './table-mapping';

/** How much is taken: characters of a name and of each list, rows of the file that are kept to try the mapping on. */
export const mappingLimits = { name: 80, lists: 4000, constant: 40, sampleRows: 20 } as const;

/** The columns of a file of figures that a mapping names; null where the file has none. */
export interface FigureColumns {
  readonly measure: string | null;
  readonly period: string | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly note: string | null;
  readonly target: string | null;
  /** What the target says in words, as it was published: kept as it is, and its number taken where no column holds one and it says one alone. */
  readonly wording: string | null;
  /** The status that was published. */
  readonly status: string | null;
}
export const figureColumns = ['measure', 'period', 'value', 'numerator', 'denominator', 'note', 'target', 'wording', 'status'] as const satisfies readonly (keyof FigureColumns)[];

/** What an empty cell in the column of figures may mean. */
export const blankMeanings = ['missing', 'no-cases', 'zero'] as const;
export type BlankMeans = (typeof blankMeanings)[number];

/** What a policy officer says of a file of figures. */
export interface FiguresMapping {
  readonly columns: FigureColumns;
  /** The period of every row, where no column says it. */
  readonly period: string | null;
  /** The measure of every row, by its reference, where no column names it. */
  readonly measure: string | null;
  /** How firm the figures are; final where nothing is said. */
  readonly dataStatus: DataStatus | null;
  /** The file's words for measures, periods and published statuses, and the format's: "Repairs (all)" is HOU1, "On track" is green. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Words that stand with the numbers, and what such a number is multiplied by: "%" is 1, "£k" is 1000. */
  readonly units: Readonly<Record<string, string>>;
  /** What an empty figure means: nobody had it (the row is left out), there were no cases, or nothing was counted. */
  readonly blank: BlankMeans;
  /** Words of a cell by which the file says that there is no figure. */
  readonly missing: readonly string[];
  /** Words of a note by which it says so beside a 0. */
  readonly missingNotes: readonly string[];
  /** Where the file holds something else than figures; the columns above then say nothing. */
  readonly table: TableMapping | null;
}

/** Nothing is said yet. */
export const blankMapping: FiguresMapping = {
  columns: { measure: null, period: null, value: null, numerator: null, denominator: null, note: null, target: null, wording: null, status: null },
  period: null, measure: null, dataStatus: null, spellings: {}, units: {}, blank: 'missing', missing: [], missingNotes: [], table: null,
};

/** A mapping as it was kept, with what was not asked yet when it was saved. */
export const wholeMapping = (kept: Partial<FiguresMapping>): FiguresMapping => ({ ...blankMapping, ...kept, columns: { ...blankMapping.columns, ...kept.columns } });

/** The names of a file's columns and its first rows. */
export interface FileSample {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A mapping that is kept, in its newest version. */
export interface SavedMapping {
  readonly id: ImportMappingId;
  readonly version: number;
  readonly name: string;
  readonly mapping: FiguresMapping;
  readonly sample: FileSample;
  readonly savedAt: Instant;
}

/** What a mapping may lack before a file can be read by it. */
export type MappingLack = 'measure' | 'period' | 'figure' | 'columns';

/** What a mapping lacks; nothing where it is whole. */
export function lacksOf({ columns, period, measure, table }: FiguresMapping): readonly MappingLack[] {
  if (table !== null) return Object.keys(sourcesSaid(table.sources)).length === 0 ? ['columns'] : [];
  return [
    ...(columns.measure === null && measure === null ? (['measure'] as const) : []),
    ...(columns.period === null && period === null ? (['period'] as const) : []),
    ...(columns.value === null && columns.target === null && columns.wording === null && columns.status === null ? (['figure'] as const) : []),
  ];
}

/** Lines of "their word = ours" as spellings; a line that lacks one of them is left out. */
export const readSpellings = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readLines(text).flatMap((line) => {
    const at = Math.max(line.lastIndexOf('='), 0);
    const [theirs, ours] = [normalText(line.slice(0, at)), normalText(line.slice(at + 1))];
    return isBlank(theirs) || isBlank(ours) ? [] : [[theirs, ours]];
  }));

export const writeSpellings = (spellings: Readonly<Record<string, string>>): string => Object.entries(spellings).map(([theirs, ours]) => `${theirs} = ${ours}`).join('\n');

/** Lines of "unit" or "unit = number" as what figures with that unit are multiplied by; a line with no number behind its sign is left out. */
export const readUnits = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readLines(text).flatMap((line) => {
    const [unit = '', by = '1'] = line.split('=').map(normalText);
    return isBlank(unit) || !decimal.isDecimal(by) ? [] : [[unit, by]];
  }));

export const writeUnits = (units: Readonly<Record<string, string>>): string => Object.entries(units).map(([unit, by]) => (by === '1' ? unit : `${unit} = ${by}`)).join('\n');

/** Lines, without those that say nothing. */
export const readLines = (text: string): readonly string[] => text.split('\n').map(normalText).filter((line) => !isBlank(line));
