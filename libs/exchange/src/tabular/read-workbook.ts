import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { unpackArchive } from './read-archive';
import { storeArchive } from './store-archive';
import { sheetLimits, type Table, TableBuilder, UnreadableFile } from './table';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** A date cell is text like every other: the day alone, or the time alone where the cell holds no day. */
function dateText(when: Date): string {
  const time = `${twoDigits(when.getUTCHours())}:${twoDigits(when.getUTCMinutes())}`;
  if (when.getUTCFullYear() < 1910) return time;
  return `${when.getUTCFullYear()}-${twoDigits(when.getUTCMonth() + 1)}-${twoDigits(when.getUTCDate())}`;
}

function cellText(cell: CellObject | undefined, row: number, column: string): string {
  if (cell?.v === undefined) return '';
  if (cell.t === 'e') throw new UnreadableFile(`the error ${cell.w ?? ''} of a formula`, 'a value', row, column);
  if (cell.v instanceof Date) return dateText(cell.v);
  if (cell.t === 'n' && String(cell.z ?? '').includes('%')) {
    throw new UnreadableFile(`${cell.w ?? cell.v} formatted as a percentage`, 'the plain number, such as 71.2', row, column);
  }
  if (cell.t === 'b') return cell.v === true ? 'yes' : 'no';
  return String(cell.v);
}

/** The cells that hold something, by row and column. Never by the sheet's range: one cell in its last corner makes that seventeen thousand million. */
function filledCells(sheet: WorkSheet): Map<number, Map<number, CellObject>> {
  const rows = new Map<number, Map<number, CellObject>>();
  for (const address of Object.keys(sheet)) {
    const cell = sheet[address] as CellObject | undefined;
    if (address.startsWith('!') || cell?.v === undefined) continue;
    const { r, c } = utils.decode_cell(address);
    if (c >= sheetLimits.columns) throw new UnreadableFile(`something in column ${utils.encode_col(c)}`, `at most ${sheetLimits.columns} columns, to ${utils.encode_col(sheetLimits.columns - 1)}`, r + 1);
    rows.set(r, (rows.get(r) ?? new Map<number, CellObject>()).set(c, cell));
  }
  return rows;
}

function readSheet(sheet: WorkSheet): Table {
  const rows = filledCells(sheet);
  const heads = rows.get(0);
  const table = new TableBuilder();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const record = Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cellText(cells.get(column), row + 1, String(heads?.get(column)?.v ?? '')));
    table.add(row + 1, record);
  }
  return table.done([]);
}

const accepted = 'an XLSX or ODS file without password';

/** The parts of a workbook that hold its sheets. Pictures, macros and whatever else is packed with them are left out unread. */
const isSheetPart = (path: string): boolean => /\.(?:xml|rels)$/i.test(path) || path === 'mimetype';

/** The workbook as its parser gets it: unpacked and measured by us, and of the two formats that we say we read. */
function measuredParts(bytes: Uint8Array): Uint8Array {
  const parts = unpackArchive(bytes, isSheetPart);
  const isWorkbook = parts.some(({ path }) => path === '[Content_Types].xml' || path === 'content.xml');
  if (!isWorkbook) throw new UnreadableFile('a file that is no workbook', accepted);
  return storeArchive(parts);
}

/**
 * Reads the sheets of a workbook (XLSX or ODS) by name. Numbers and dates become the text a CSV file would hold. Throws
 * `UnreadableFile` for what is no workbook or too large, for an error left by a formula and for a number shown as a percentage, whose
 * stored value (0.712) is not the one people see (71.2%).
 */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, () => Table> {
  const parts = measuredParts(bytes);
  try {
    const book = read(parts, { type: 'array', cellDates: true, cellNF: true, UTC: true, cellFormula: false, cellHTML: false });
    return new Map(book.SheetNames.map((name) => [name.trim(), () => readSheet(book.Sheets[name]!)]));
  } catch {
    throw new UnreadableFile('a file that is no workbook, or is protected by a password', accepted);
  }
}
