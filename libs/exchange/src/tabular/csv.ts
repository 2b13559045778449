import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { decodeText } from './decode-text';
import { type IsHeader, sheetLimits, type Table, TableBuilder, UnreadableFile } from './table';

/** A row may fill its columns with the longest cells there are, but not all of them. */
const longestRow = 10 * sheetLimits.cellLength;

const candidates = [',', ';', '\t', '|'] as const;

/** What separates the cells: whichever stands, outside quotes, in most of the first lines, and most often in them. */
function findDelimiter(text: string): string {
  const lines = text.slice(0, longestRow).replace(/"[^"]*"/g, '').split(/[\r\n]+/, 20);
  const weight = (mark: string): number => lines.reduce((sum, line) => sum + (line.includes(mark) ? 1000 : 0) + line.split(mark).length - 1, 0);
  return candidates.reduce((best, mark) => (weight(mark) > weight(best) ? mark : best));
}

/** A first line by which some programs tell Excel what separates the cells; it is no row. */
const separatorLine = /^sep=([,;\t|])(?:\r\n|\r|\n)/i;

/**
 * Reads a CSV file as people have them: with or without byte-order mark, Windows or Unix line ends, commas, semicolons, tabs or bars. Rows are
 * counted and left as they come, so that a file of line ends alone costs no more than its first hundred thousand. Throws
 * `UnreadableFile` where quotes do not close, for encodings that cannot be told, and for more than a sheet may hold.
 * @param isHeader tells the row with the names of the columns, where a title may stand above it; left out, it is the first with any content
 */
export function readCsv(bytes: Uint8Array, isHeader?: IsHeader): Table {
  const { text, notes } = decodeText(bytes);
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorLine.exec(unmarked);
  const plain = separator === null ? unmarked : unmarked.slice(separator[0].length);
  assertShortLines(plain);
  const delimiter = separator?.[1] ?? findDelimiter(plain);
  const table = new TableBuilder(isHeader);
  let row = 0;
  const take = (record: string[]): null => {
    row += 1;
    table.add(row, record.map(unguarded));
    return null;
  };
  try {
    parse(plain, { delimiter, relax_column_count: true, trim: false, max_record_size: longestRow, on_record: take });
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
  return table.done(notes, delimiter === ';');
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

/** A cell without the apostrophe that `writeCsv` put before it, so that no spreadsheet runs it. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** A negative number begins with the same sign as a formula, yet must stay a number: only what survives the round trip counts. */
const isPlainNumber = (cell: string | number | null): boolean =>
  typeof cell === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(cell) && String(Number(cell)) === cell;
