import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sheetLimits, type Table, TableBuilder, UnreadableFile } from './table';

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

/** A row may fill its columns with the longest cells there are, but not all of them. */
const longestRow = 10 * sheetLimits.cellLength;

const candidates = [',', ';', '\t'] as const;

/** What separates the cells: whichever of comma, semicolon and tab the first line has most of outside quotes. */
function findDelimiter(text: string): string {
  const firstLine = text.slice(0, longestRow).split(/[\r\n]/, 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (mark: string): number => firstLine.split(mark).length;
  return candidates.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Reads a CSV file as people have them: with or without byte-order mark, Windows or Unix line ends, commas, semicolons or tabs. Rows are
 * counted and left as they come, so that a file of line ends alone costs no more than its first hundred thousand. Throws
 * `UnreadableFile` where quotes do not close, and for more than a sheet may hold.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, notes } = decodeText(bytes);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  assertShortLines(plain);
  const table = new TableBuilder();
  let row = 0;
  const take = (record: string[]): null => {
    row += 1;
    table.add(row, record);
    return null;
  };
  try {
    parse(plain, { delimiter: findDelimiter(plain), relax_column_count: true, trim: false, max_record_size: longestRow, on_record: take });
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
  return table.done(notes);
}

const tooLong = (line: number | null): UnreadableFile =>
  new UnreadableFile(`a row of more than ${longestRow.toLocaleString('en-GB')} characters`, 'shorter rows; perhaps a quotation mark does not close', line);

/** Asked before the parser, which counts what stands in cells: millions of empty ones are nothing to it, and take it as long. */
function assertShortLines(text: string): void {
  for (let begins = 0, line = 1; begins < text.length; line += 1) {
    const end = text.indexOf('\n', begins);
    const next = end < 0 ? text.length : end + 1;
    if (next - begins > longestRow) throw tooLong(line);
    begins = next;
  }
}

function unreadable(error: CsvError): UnreadableFile {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return new UnreadableFile('a quotation mark that does not open or close a cell', 'cells in double quotes, inner ones doubled', line);
  return tooLong(line);
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
