import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type Table, tableOf, UnreadableFile } from './table';

/**
 * Text of a file: UTF-8 with or without its mark, UTF-16 where its mark says so, else the Western encoding of older Windows
 * programs, which is then said in a note because it is a guess.
 */
function decodeText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const note = 'read as Windows-1252 because it is not UTF-8: check letters with accents and pound signs';
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] };
  }
}

const candidates = [',', ';', '\t'] as const;

/** What separates the cells: whichever of comma, semicolon and tab the first line has most of outside quotes. */
function findDelimiter(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => firstLine.split(mark).length;
  return candidates.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Reads a CSV file as people have them: with or without byte-order mark, Windows or Unix line ends, commas, semicolons or tabs.
 * Throws `UnreadableFile` where quotes do not close.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, notes } = decodeText(bytes);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const records: string[][] = parse(plain, { delimiter: findDelimiter(plain), relax_column_count: true, trim: false });
    return tableOf(records, notes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    throw new UnreadableFile('a quotation mark that does not open or close a cell', 'cells in double quotes, inner ones doubled', line);
  }
}

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
