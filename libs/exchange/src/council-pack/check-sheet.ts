import { isUnread, type Table, type UnreadCell } from '../tabular/table';
import type { PackFault, SheetName } from './council-pack';
import { formatAccepted, type Column, type Sheet } from './pack-format';
import { type Cell, readCell } from './read-cell';

/** A sheet found among the files, under the name faults call it by: 'posts.csv', or 'pack.xlsx, sheet posts'. */
export interface OpenedSheet {
  readonly sheet: SheetName;
  readonly file: string;
  readonly table: Table;
}

/** A row whose cells are each what their column accepts; a faulty cell is left out, so that no second fault comes of it. */
export type UncheckedRow = Readonly<Record<string, Cell | undefined>> & { readonly row: number };

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** The name of a column in whatever case, blanks and invisible characters it is written. */
export const columnNamed = (text: string): string => text.toLowerCase().replaceAll(/\p{Cf}/gu, '').trim().replaceAll(/[\s_]+/g, '_');

/** A column without a name in which nothing stands is no column: a border, or a separator at the end of each row. */
const isEmptyColumn = (table: Table, index: number): boolean =>
  table.columns[index] === '' && table.rows.every(({ cells, unread }) => (cells[index] ?? '') === '' && unread?.has(index) !== true);

function columnFaults({ file, table }: OpenedSheet, sheet: Sheet): PackFault[] {
  const known = new Map(sheet.columns.map((column) => [column.name, column]));
  const names = `columns ${[...known.keys()].join(', ')}`;
  const given = table.columns.map(columnNamed);
  const at = (column: string, found: string, accepted: string): PackFault => ({ file, row: table.headerRow, column, found, accepted });
  return [
    ...table.columns.flatMap((name, index) => {
      if (isEmptyColumn(table, index)) return [];
      if (!known.has(given[index]!)) return [at(name === '' ? `number ${index + 1}` : name, 'a column that the format does not have', names)];
      return given.indexOf(given[index]!) < index ? [at(name, 'the column a second time', 'each column once')] : [];
    }),
    ...sheet.columns
      .filter((column) => column.required && !given.includes(column.name))
      .map((column) => at(column.name, 'no such column', `the column ${column.name}: ${column.meaning}`)),
  ];
}

/** Characters that nobody sees and no column holds; tab and line ends are text. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function readOne(text: string, column: Column, commaIsDecimal: boolean): { readonly value?: Cell; readonly fault?: UnreadCell } {
  const accepted = formatAccepted(column.accepts);
  if (text.search(control) >= 0) return { fault: { found: `${shortened(text.replaceAll(control, '�'))}, with a control character`, accepted } };
  if (text === '') return column.required ? { fault: { found: 'nothing', accepted } } : { value: null };
  const value = readCell(text, column.accepts, commaIsDecimal);
  if (isUnread(value)) return { fault: value };
  return value === undefined ? { fault: { found: shortened(text), accepted } } : { value };
}

/**
 * Checks one sheet by itself: its columns, then every cell. Answers the rows with what could be read, and every fault, in the words of the
 * file where it has its own.
 */
export function checkSheet(opened: OpenedSheet, sheet: Sheet): { rows: UncheckedRow[]; faults: PackFault[] } {
  const { file, table } = opened;
  const faults = columnFaults(opened, sheet);
  const given = table.columns.map(columnNamed);
  const present = sheet.columns.map((column) => ({ column, index: given.indexOf(column.name) }));
  const rows = table.rows.map(({ row, cells, unread }) => {
    const read: Record<string, Cell | undefined> = {};
    for (const { column, index } of present) {
      if (index < 0) {
        read[column.name] = column.required ? undefined : null;
        continue;
      }
      const cell = unread?.get(index);
      const { value, fault } = cell === undefined ? readOne(cells[index] ?? '', column, table.commaIsDecimal) : { value: undefined, fault: cell };
      read[column.name] = value;
      if (fault !== undefined) faults.push({ file, row, column: (table.labels ?? table.columns)[index]!, ...fault });
    }
    if (cells.slice(table.columns.length).some((cell) => cell !== '')) {
      faults.push({ file, row, column: null, found: 'more cells than there are columns', accepted: 'as many cells as columns' });
    }
    return { ...read, row } as UncheckedRow;
  });
  return { rows, faults };
}
