import { columnNamed } from '../council-pack/check-sheet';
import { readTables } from '../mapping/apply-mapping';
import { type GivenFile, UnreadableFile } from './table';

/** A row of an extract: its cells in the order of the columns asked for. */
export interface NamedRow {
  /** The file, and within it the sheet. */
  readonly place: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly commaIsDecimal: boolean;
}

/** As many faults as a person mends at once. */
export const mostFaults = 20;

/**
 * The rows of another system's extract under the names that the system gives its columns; those whose first column is empty are no rows. Read as council packs are: CSV,
 * XLSX or ODS, title rows and all. Answers instead what is wrong: a file that cannot be read, columns that are missing, no row at all.
 */
export function readNamedColumns(file: GivenFile, named: readonly string[]): { readonly rows: readonly NamedRow[] } | { readonly faults: readonly string[] } {
  const wanted = named.map(columnNamed);
  const isHeader = (cells: readonly string[]): boolean => wanted.filter((name) => cells.map(columnNamed).includes(name)).length >= 2;
  try {
    const tables = readTables(file, isHeader);
    const { file: place, table } = tables.find((one) => isHeader(one.table.columns)) ?? tables[0]!;
    const at = wanted.map((name) => table.columns.map(columnNamed).indexOf(name));
    const missing = named.filter((_, n) => at[n] === -1);
    if (missing.length > 0) return { faults: [`${place} has no column ${missing.join(', ')}. It has ${table.columns.filter((name) => name !== '').join(', ')}.`] };
    const rows = table.rows.map(({ row, cells }) => ({ place, row, cells: at.map((n) => cells[n] ?? ''), commaIsDecimal: table.commaIsDecimal })).filter(({ cells }) => cells[0] !== '');
    return rows.length === 0 ? { faults: [`${place} has no row with a ${named[0]!.toLowerCase()}.`] } : { rows };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { faults: [`${file.name}: ${error.found}. Give ${error.accepted}.`] };
  }
}
