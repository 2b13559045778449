import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { readCsv } from '../tabular/csv';
import { type Table, UnreadableFile } from '../tabular/table';

/** A senior post of a published organogram, and a group of like junior posts below one. Numbers are kept as text. */
export interface SeniorPost {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  /** The ref of the post it reports to; null at the root. */
  readonly reportsTo: string | null;
  /** Null where the publication leaves it out. */
  readonly fte: string | null;
}

export interface JuniorGroup {
  readonly row: number;
  readonly title: string;
  readonly unit: string;
  readonly reportsTo: string;
  /** How many full-time equivalents the group is: 4.6 is five posts, the last of them 0.6. */
  readonly fte: string;
}

export interface Organogram {
  readonly senior: readonly SeniorPost[];
  readonly junior: readonly JuniorGroup[];
}

type Cells = (column: string) => string;

function rowsOf(table: Table, columns: readonly string[]): { row: number; cell: Cells }[] {
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`no column ${missing.join(', ')}`, `columns ${columns.join(', ')}`, 1);
  return table.rows.map(({ row, cells }) => ({ row, cell: (column) => cells[table.columns.indexOf(column)] ?? '' }));
}

const seniorColumns = ['Post Unique Reference', 'Job Title', 'Unit', 'Reports to Senior Post', 'FTE'] as const;
const juniorColumns = ['Reporting Senior Post', 'Generic Job Title', 'Unit', 'Number of Posts in FTE'] as const;

/**
 * Reads the two files of a published organogram (data.gov.uk, senior and junior posts). The one post that reports to "XX" is the
 * root. Throws `UnreadableFile` for a column that is missing, a number that is none and a post reported to that does not exist.
 */
export function readOrganogram(senior: Uint8Array, junior: Uint8Array): Organogram {
  const seniors = rowsOf(readCsv(senior), seniorColumns);
  const refs = new Set(seniors.map(({ cell }) => cell('Post Unique Reference')));
  const manager = (ref: string, row: number): string => {
    if (refs.has(ref)) return ref;
    throw new UnreadableFile(ref, 'the reference of a senior post', row, 'Reporting Senior Post');
  };
  const number = (text: string, row: number): string => {
    if (decimal.isDecimal(text) && decimal.compare(text, '0') > 0) return text;
    throw new UnreadableFile(text, 'a number above 0', row, 'Number of Posts in FTE');
  };
  return {
    senior: seniors.map(({ row, cell }) => ({
      ref: cell('Post Unique Reference'),
      title: cell('Job Title'),
      unit: cell('Unit'),
      reportsTo: cell('Reports to Senior Post') === 'XX' ? null : manager(cell('Reports to Senior Post'), row),
      fte: cell('FTE') === '' ? null : number(cell('FTE'), row),
    })),
    junior: rowsOf(readCsv(junior), juniorColumns).map(({ row, cell }) => ({
      row,
      title: cell('Generic Job Title'),
      unit: cell('Unit'),
      reportsTo: manager(cell('Reporting Senior Post'), row),
      fte: number(cell('Number of Posts in FTE'), row),
    })),
  };
}
