import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { readCsv } from '../tabular/csv';
import { UnreadableFile } from '../tabular/table';

/** The words that the council published its judgement in. */
const publishedLevels = ['green', 'amber', 'red', 'data-only'] as const;
export type PublishedLevel = (typeof publishedLevels)[number];

/** One measure as the file has it, empty cells as empty text. */
export interface HartRow {
  readonly row: number;
  /** 2014/15 Q1 */
  readonly period: string;
  readonly code: string;
  readonly description: string;
  readonly service: string;
  readonly unit: string;
  readonly lastQuarter: string;
  readonly thisQuarter: string;
  readonly target: string;
  readonly published: PublishedLevel;
  readonly note: string;
}

const columns = [
  'period', 'kpi_code', 'description', 'service', 'unit', 'last_quarter', 'this_quarter', 'target', 'published_status', 'note',
] as const;

const isPublishedLevel = (word: string): word is PublishedLevel => (publishedLevels as readonly string[]).includes(word);

/** Reads the quarter's file. Throws `UnreadableFile` for a column that is not there, a word or a number that cannot be read. */
export function readHart(bytes: Uint8Array): readonly HartRow[] {
  const table = readCsv(bytes);
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`no column ${missing.join(', ')}`, `columns ${columns.join(', ')}`, 1);
  return table.rows.map(({ row, cells }) => {
    const cell = (column: (typeof columns)[number]): string => cells[table.columns.indexOf(column)] ?? '';
    const published = cell('published_status');
    if (!isPublishedLevel(published)) throw new UnreadableFile(published, publishedLevels.join(', '), row, 'published_status');
    for (const column of ['this_quarter', 'target'] as const) {
      if (!decimal.isDecimal(cell(column))) throw new UnreadableFile(cell(column), 'a number', row, column);
    }
    return {
      row,
      period: cell('period'),
      code: cell('kpi_code'),
      description: cell('description'),
      service: cell('service'),
      unit: cell('unit'),
      lastQuarter: cell('last_quarter'),
      thisQuarter: cell('this_quarter'),
      target: cell('target'),
      published,
      note: cell('note'),
    };
  });
}
