import { stringify } from 'csv-stringify/sync';

/**
 * Writes rows as CSV for people's spreadsheets: UTF-8 with its mark, Windows line ends, and a leading apostrophe before what a
 * spreadsheet would otherwise run as a formula. Numbers given as text keep their text.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (isPlainNumber(cell) ? Number(cell) : cell)));
  return stringify([columns, ...guarded], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}

/** A negative number begins with the same sign as a formula, yet must stay a number: only what survives the round trip counts. */
const isPlainNumber = (cell: string | number | null): boolean =>
  typeof cell === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(cell) && String(Number(cell)) === cell;
