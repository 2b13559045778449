import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { unpackArchive } from './read-archive';
import { storeArchive } from './store-archive';
import { type IsHeader, sheetLimits, type Table, TableBuilder, type UnreadCell, UnreadableFile } from './table';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** A date cell is text like every other: the day alone, or the time alone where the cell holds no day. */
function dateText(when: Date): string {
  const time = `${twoDigits(when.getUTCHours())}:${twoDigits(when.getUTCMinutes())}`;
  if (when.getUTCFullYear() < 1910) return time;
  return `${when.getUTCFullYear()}-${twoDigits(when.getUTCMonth() + 1)}-${twoDigits(when.getUTCDate())}`;
}

/** Spreadsheets keep, and show, so many digits of a number; those behind are noise of their arithmetic. */
const digitsKept = 15;

/** A number as its spreadsheet shows it in full; of one that is longer than spreadsheets keep, digits are lost already. */
function numberText(value: number, shown: string | undefined): string | UnreadCell {
  if (Math.abs(value) < 10 ** digitsKept) return decimal.canonical(String(Number(value.toPrecision(digitsKept))));
  const found = `${shown ?? value}, a number of more than ${digitsKept} digits`;
  return { found, accepted: `at most ${digitsKept} digits, the most that a spreadsheet keeps; a reference that is longer, in a cell formatted as text` };
}

/** A per cent sign that is only written beside the number (`0.0"%"`) leaves it as it is seen; the format itself shows a hundred times as much. */
const isPercentage = (format: unknown): boolean => String(format ?? '').replaceAll(/"[^"]*"|\\./g, '').includes('%');

/** OpenDocument hands on no format, but what is seen: "71.2%" beside 0.712 is a percentage, beside 71.2 a sign that is only written. */
const isSeenAsPercentage = ({ v, w, z }: CellObject): boolean => z === undefined && /%\s*$/.test(w ?? '') && Number(w!.replaceAll(/[%\s,]/g, '')) !== v;

function cellText(cell: CellObject | undefined): string | UnreadCell {
  if (cell?.t === 'z' && cell.f !== undefined) {
    return { found: `a formula without a stored result: =${cell.f.slice(0, 60)}`, accepted: 'its value: open the file in a spreadsheet, let it calculate, and save it' };
  }
  if (cell?.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return { found: `the error ${cell.w ?? ''} of a formula`, accepted: 'a value' };
  if (cell.v instanceof Date) return dateText(cell.v);
  if (cell.t === 'n' && (isPercentage(cell.z) || isSeenAsPercentage(cell))) return { found: `${cell.w ?? cell.v} formatted as a percentage`, accepted: 'the plain number, such as 71.2' };
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  return typeof cell.v === 'number' ? numberText(cell.v, cell.w) : String(cell.v);
}

type Row = Map<number, string | UnreadCell>;

/** The cells that hold something, by row and column. Never by the sheet's range: one cell in its last corner makes that seventeen thousand million. */
function filledRows(sheet: WorkSheet): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const text = cellText(sheet[address] as CellObject | undefined);
    if (text === '') continue;
    const { r, c } = utils.decode_cell(address);
    if (c >= sheetLimits.columns) throw new UnreadableFile(`something in column ${utils.encode_col(c)}`, `at most ${sheetLimits.columns} columns, to ${utils.encode_col(sheetLimits.columns - 1)}`, r + 1);
    rows.set(r, (rows.get(r) ?? (new Map() as Row)).set(c, text));
  }
  return rows;
}

/**
 * A cell merged over several rows stands for each of them that holds something. One merged over columns stays in its first: what it means for
 * the others nobody can tell, so in a row of data it is a fault, and above the data a title.
 */
function fillMerged(sheet: WorkSheet, rows: ReadonlyMap<number, Row>): string[] {
  const notes: string[] = [];
  const last = Math.max(...rows.keys());
  let looked = 0;
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const text = rows.get(from.r)?.get(from.c);
    if (text === undefined) continue;
    const covered: number[] = [];
    for (let row = from.r + 1; row <= Math.min(to.r, last); row += 1) if (rows.has(row)) covered.push(row);
    looked += Math.min(to.r, last) - from.r;
    if (looked > sheetLimits.cells) throw new UnreadableFile('merged cells over more rows than the sheet has', 'merged cells that do not lie in one another');
    for (const row of covered) rows.get(row)!.set(from.c, text);
    if (covered.length > 0) notes.push(`cell ${utils.encode_cell(from)} is merged down to row ${to.r + 1}: each of these rows has what it says`);
    if (to.c > from.c && to.c < sheetLimits.columns) markAcross([from.r, ...covered].map((row) => rows.get(row)!), from.c, to.c);
  }
  return notes;
}

function markAcross(rows: readonly Row[], from: number, to: number): void {
  const cell = { found: `a cell merged over columns ${utils.encode_col(from)} to ${utils.encode_col(to)}`, accepted: 'one cell for each column: unmerge it' };
  for (const row of rows) row.set(from + 1, cell);
}

/** Rows that a filter or a person hid are read like the others; whoever hid them may have meant to leave them out. */
function hiddenNotes(sheet: WorkSheet, rows: ReadonlyMap<number, Row>): string[] {
  const hidden = [...rows.keys()].filter((row) => sheet['!rows']?.[row]?.hidden === true).map((row) => row + 1);
  if (hidden.length === 0) return [];
  const which = hidden.slice(0, 10).join(', ') + (hidden.length > 10 ? ' and others' : '');
  return [`${hidden.length} hidden ${hidden.length === 1 ? 'row was' : 'rows were'} read with the others: ${which}`];
}

function readSheet(sheet: WorkSheet, isHeader: IsHeader | undefined): Table {
  const rows = filledRows(sheet);
  const notes = [...fillMerged(sheet, rows), ...hiddenNotes(sheet, rows)];
  const table = new TableBuilder(isHeader);
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    table.add(row + 1, Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column) ?? ''));
  }
  return table.done(notes);
}

const accepted = 'an XLSX or ODS file without password';

/** The parts of a workbook that hold its sheets. Pictures, macros and whatever else is packed with them are left out unread. */
const isSheetPart = (path: string): boolean => /\.(?:xml|rels)$/i.test(path) || path === 'mimetype';

/** The workbook as its parser gets it: unpacked and measured by us, and of the two formats that we say we read. */
function measuredParts(bytes: Uint8Array): Uint8Array {
  const parts = unpackArchive(bytes, isSheetPart);
  const isWorkbook = parts.some(({ path }) => path === '[Content_Types].xml' || path === 'content.xml');
  if (!isWorkbook) throw new UnreadableFile('a file that is no workbook', accepted);
  // The parser wants the styles of an OpenDocument file, which not every program writes.
  const isBare = parts.some(({ path }) => path === 'content.xml') && !parts.some(({ path }) => path === 'styles.xml');
  return storeArchive(isBare ? [...parts, { path: 'styles.xml', bytes: new TextEncoder().encode('<office:document-styles/>') }] : parts);
}

/**
 * Reads the sheets of a workbook (XLSX or ODS) by name, each when it is asked for. Numbers and dates become the text a CSV file would hold.
 * What cannot be read stands in its cell as such: an error left by a formula, a formula that was never calculated, a number shown as a
 * percentage, whose stored value (0.712) is not the one people see (71.2%). Throws `UnreadableFile` for what is no workbook or too large.
 */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, (isHeader?: IsHeader) => Table> {
  const parts = measuredParts(bytes);
  try {
    const book = read(parts, { type: 'array', cellDates: true, cellNF: true, UTC: true, cellFormula: true, sheetStubs: true, cellStyles: true, cellHTML: false });
    return new Map(book.SheetNames.map((name) => [name.trim(), (isHeader?: IsHeader) => readSheet(book.Sheets[name]!, isHeader)]));
  } catch {
    throw new UnreadableFile('a file that is no workbook, or is protected by a password', accepted);
  }
}
