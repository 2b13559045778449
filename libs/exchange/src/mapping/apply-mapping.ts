import { readPublishedTarget } from '@golden-thread/domain/target/published-target';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { checkSheet, columnNamed, type OpenedSheet } from '../council-pack/check-sheet';
import type { PackFault, SheetName } from '../council-pack/council-pack';
import { readNumber } from '../council-pack/read-number';
import type { ReadPack } from '../council-pack/read-pack';
import { sheetNamed } from '../council-pack/rules/pack-rule';
import { readCsv } from '../tabular/csv';
import { readWorkbook } from '../tabular/read-workbook';
import { type GivenFile, type IsHeader, type Table, type TableRow, UnreadableFile } from '../tabular/table';
import type { ColumnSource, Mapping, SheetMapping, TextsOfColumn } from './mapping';

/** The columns of the file that a mapping reads. */
const columnsRead = ({ sheets, missing }: Mapping): ReadonlySet<string> =>
  new Set(
    [...sheets.flatMap(({ columns, leaveOutWhere }) => [...Object.values(columns), leaveOutWhere]), missing?.notes]
      .flatMap((source) => (source !== undefined && 'column' in source ? [columnNamed(source.column)] : [])),
  );

/** Every table of a file: the one of a CSV file, each sheet of a workbook. Throws `UnreadableFile`. */
export function readTables({ name, bytes }: GivenFile, isHeader: IsHeader): readonly { readonly file: string; readonly table: Table }[] {
  if (/\.csv$/i.test(name)) return [{ file: name, table: readCsv(bytes, isHeader) }];
  if (!/\.(xlsx|ods)$/i.test(name)) throw new UnreadableFile('a file of another kind', 'a CSV file, or an XLSX or ODS workbook');
  return [...readWorkbook(bytes)].map(([sheet, read]) => ({ file: `${name}, sheet ${sheet}`, table: read(isHeader) }));
}

/** The file's one table: of a workbook the first sheet that has the columns of the mapping. */
function tableOf(given: GivenFile, mapping: Mapping): { readonly file: string; readonly table: Table } {
  const wanted = columnsRead(mapping);
  const isHeader: IsHeader = (cells) => new Set(cells.map(columnNamed).filter((cell) => wanted.has(cell))).size >= Math.min(2, wanted.size);
  const tables = readTables(given, isHeader);
  return tables.find(({ table }) => isHeader(table.columns)) ?? tables[0]!;
}

/** What a cell of the format is in a row of the file: its own text, or the format's word for it; nothing where the file says that there is none. */
function cellOf(source: ColumnSource, at: (column: string) => string, { missing }: Mapping, commaIsDecimal: boolean): string {
  if ('constant' in source) return source.constant;
  const text = at(source.column);
  if (missing?.cells?.some((word) => word.toLowerCase() === text.toLowerCase()) === true) return '';
  if (text === '') return source.blank ?? '';
  if (source.filled !== undefined) return source.filled;
  if (source.saysTarget === true) return targetSaid(text);
  if (source.numberAfter !== undefined) return numberedAs(text, source.numberAfter);
  const spelt = Object.entries(source.spellings ?? {}).find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1];
  return spelt ?? withoutUnit(text, source.units ?? {}, commaIsDecimal);
}

/** ACT/07 is AC-7; a code without a number stays as it is, and is a fault of its own. */
function numberedAs(text: string, letters: string): string {
  const number = text.match(/\d+/g)?.at(-1);
  return number === undefined ? text : `${letters}${Number(number)}`;
}

/** The number that a target's wording says, of the year it is published for; empty where it says none, or one for each of several years. */
function targetSaid(wording: string): string {
  const [number, ...others] = readPublishedTarget(wording)?.numbers ?? [];
  return number === undefined || number.year !== null || others.length > 0 ? '' : number.target;
}

/** A number without the unit that stands before or behind it, multiplied as the unit says; any other text as it is. */
function withoutUnit(text: string, units: Readonly<Record<string, string>>, commaIsDecimal: boolean): string {
  const longestFirst = Object.entries(units).sort(([a], [b]) => b.length - a.length);
  for (const [unit, by] of longestFirst) {
    const [lower, word] = [text.toLowerCase(), unit.toLowerCase()];
    const bare = lower.endsWith(word) ? text.slice(0, -unit.length) : lower.startsWith(word) ? text.slice(unit.length) : undefined;
    const read = bare === undefined ? undefined : readNumber(bare.trim(), commaIsDecimal);
    if (typeof read === 'string') return decimal.multiply(read, by);
  }
  return text;
}

/** What somebody writes for a number of ours. */
const isOurs = (text: string, letters: string): boolean => new RegExp(`^${letters.replaceAll(/[^A-Za-z0-9-]/g, '')}\\d+$`, 'i').test(text);

/** Where the number of a row is made of a code of another system: that code. */
function codesBefore(sheet: SheetMapping, rows: readonly { readonly row: number; readonly at: (column: string) => string }[]): Readonly<Record<number, string>> {
  const source = sheet.columns['ref'];
  if (source === undefined || !('column' in source) || source.numberAfter === undefined) return {};
  const { column, numberAfter } = source;
  return Object.fromEntries(rows.flatMap(({ row, at }) => (isOurs(at(column), numberAfter) ? [] : [[row, at(column)]])));
}

const contains = ({ column, contain }: TextsOfColumn, at: (column: string) => string): boolean => {
  const text = at(column).toLowerCase();
  return contain.some((word) => text.includes(word.toLowerCase()));
};

interface MappedSheet {
  readonly opened: OpenedSheet;
  readonly left: number;
  readonly numberedFrom: Readonly<Record<number, string>>;
}

/** One sheet of the format out of the file's table; its columns go by the file's own names in faults. */
function mappedSheet(file: string, table: Table, mapping: Mapping, sheet: SheetMapping): MappedSheet {
  const names = table.columns.map(columnNamed);
  const columns = Object.entries(sheet.columns);
  const blank = (sheet.leaveOutWhereBlank ?? []).map((name) => columns.findIndex(([column]) => column === name));
  // What a note says of a figure concerns the figure alone: its target, and the status that was published, are there all the same.
  const wordsThatLeaveOut = [sheet.leaveOutWhere, sheet.sheet === 'values' ? mapping.missing?.notes : undefined].filter((words) => words !== undefined);
  const rows: TableRow[] = [];
  const said = new Set<string>();
  const read: { readonly row: number; readonly at: (column: string) => string }[] = [];
  for (const { row, cells, unread } of table.rows) {
    const at = (column: string): string => cells[names.indexOf(columnNamed(column))] ?? '';
    const mapped = columns.map(([, source]) => cellOf(source, at, mapping, table.commaIsDecimal));
    const moved = columns.flatMap(([, source], index) => {
      const cell = 'column' in source ? unread?.get(names.indexOf(columnNamed(source.column))) : undefined;
      return cell === undefined ? [] : [[index, cell] as const];
    });
    const isBlank = blank.some((index) => mapped[index] === '' && !moved.some(([place]) => place === index));
    const isAgain = sheet.once === true && moved.length === 0 && said.has(mapped.join('\u0000'));
    said.add(mapped.join('\u0000'));
    const isLeftOut = isAgain || isBlank || wordsThatLeaveOut.some((words) => contains(words, at));
    if (isLeftOut) continue;
    rows.push({ row, cells: mapped, ...(moved.length > 0 && { unread: new Map(moved) }) });
    read.push({ row, at });
  }
  const labels = columns.map(([column, source]) => ('column' in source ? source.column : column));
  const opened = { sheet: sheet.sheet, file, table: { ...table, columns: columns.map(([column]) => column), labels, rows, notes: [] } };
  return { opened, left: table.rows.length - rows.length, numberedFrom: codesBefore(sheet, read) };
}

function missingColumns(file: string, table: Table, mapping: Mapping): PackFault[] {
  const names = table.columns.map(columnNamed);
  return [...columnsRead(mapping)].filter((name) => !names.includes(name)).map((column) => ({
    file, row: table.headerRow, column, found: 'no such column', accepted: `the columns that the mapping reads; the file has ${table.columns.filter((name) => name !== '').join(', ')}`,
  }));
}

/** The sheets that a mapping makes of a table, checked cell by cell, with every fault in the file's own rows and columns. */
export function mapTable(file: string, table: Table, mapping: Mapping): ReadPack {
  const faults = missingColumns(file, table, mapping);
  if (faults.length > 0) return { sheets: [], faults, notes: [] };
  const mapped = mapping.sheets.map((sheet) => mappedSheet(file, table, mapping, sheet));
  const leftOut = (sheet: SheetName, left: number): string[] => (left === 0 ? [] : [`${file}: ${left} ${left === 1 ? 'row has' : 'rows have'} nothing for ${sheet}, and ${left === 1 ? 'is' : 'are'} left out`]);
  return {
    sheets: mapped.map(({ opened, numberedFrom }) => ({ ...readSheet(opened), ...(Object.keys(numberedFrom).length > 0 && { numberedFrom }) })),
    faults: [],
    notes: [...table.notes.map((note) => `${file}: ${note}`), ...mapped.flatMap(({ opened, left }) => leftOut(opened.sheet, left))],
  };
}

const readSheet = (opened: OpenedSheet): ReadPack['sheets'][number] => {
  const { sheet, file, table: { columns, notes } } = opened;
  return { sheet, file, columns, notes, ...checkSheet(opened, sheetNamed(sheet)) };
};

/**
 * A council's own file as the pack that a mapping makes of it. Beside it goes the sheet that says which council it is of.
 */
export function readMapped(given: GivenFile, mapping: Mapping, council: GivenFile): ReadPack {
  try {
    const { file, table } = tableOf(given, mapping);
    const read = mapTable(file, table, mapping);
    return { ...read, sheets: [readSheet({ sheet: 'council', file: council.name, table: readCsv(council.bytes) }), ...read.sheets] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { sheets: [], faults: [{ file: given.name, row: error.row, column: error.column, found: error.found, accepted: error.accepted }], notes: [] };
  }
}
