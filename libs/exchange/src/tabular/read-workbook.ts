import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { type Table, tableOf, UnreadableFile } from './table';

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

function readSheet(sheet: WorkSheet): Table {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const at = (row: number, column: number): CellObject | undefined =>
    sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
  const records: string[][] = [];
  for (let row = 0; row <= range.e.r; row += 1) {
    const record: string[] = [];
    for (let column = 0; column <= range.e.c; column += 1) {
      record.push(cellText(at(row, column), row + 1, String(at(0, column)?.v ?? '')));
    }
    records.push(record);
  }
  return tableOf(records, []);
}

/**
 * Reads the sheets of a workbook (XLSX or ODS) by name. Numbers and dates become the text a CSV file would hold. Throws
 * `UnreadableFile` for what is no workbook, for an error left by a formula and for a number shown as a percentage, whose
 * stored value (0.712) is not the one people see (71.2%).
 */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, () => Table> {
  try {
    const book = read(bytes, { type: 'array', cellDates: true, cellNF: true, UTC: true });
    return new Map(book.SheetNames.map((name) => [name.trim(), () => readSheet(book.Sheets[name]!)]));
  } catch {
    throw new UnreadableFile('a file that is no workbook, or is protected by a password', 'an XLSX or ODS file without password');
  }
}
