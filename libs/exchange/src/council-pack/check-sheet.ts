import type { Table } from '../tabular/table';
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

function columnFaults({ file, table }: OpenedSheet, sheet: Sheet): PackFault[] {
  const known = new Map(sheet.columns.map((column) => [column.name, column]));
  const names = `columns ${[...known.keys()].join(', ')}`;
  const at = (column: string, found: string, accepted: string): PackFault => ({ file, row: 1, column, found, accepted });
  return [
    ...table.columns.flatMap((name, index) => {
      if (!known.has(name)) return [at(name === '' ? `number ${index + 1}` : name, 'a column that the format does not have', names)];
      return table.columns.indexOf(name) < index ? [at(name, 'the column a second time', 'each column once')] : [];
    }),
    ...sheet.columns
      .filter((column) => column.required && !table.columns.includes(column.name))
      .map((column) => at(column.name, 'no such column', `the column ${column.name}: ${column.meaning}`)),
  ];
}

/** Characters that nobody sees and no column holds; tab and line ends are text. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function readOne(text: string, column: Column): { value?: Cell; found?: string } {
  if (text.search(control) >= 0) return { found: `${shortened(text.replaceAll(control, '�'))}, with a control character` };
  if (text === '') return column.required ? { found: 'nothing' } : { value: null };
  const value = readCell(text, column.accepts);
  return value === undefined ? { found: shortened(text) } : { value };
}

/** Checks one sheet by itself: its columns, then every cell. Answers the rows with what could be read, and every fault. */
export function checkSheet(opened: OpenedSheet, sheet: Sheet): { rows: UncheckedRow[]; faults: PackFault[] } {
  const { file, table } = opened;
  const faults = columnFaults(opened, sheet);
  const present = sheet.columns.map((column) => ({ column, index: table.columns.indexOf(column.name) }));
  const rows = table.rows.map(({ row, cells }) => {
    const read: Record<string, Cell | undefined> = {};
    for (const { column, index } of present) {
      if (index < 0) {
        read[column.name] = column.required ? undefined : null;
        continue;
      }
      const { value, found } = readOne(cells[index] ?? '', column);
      read[column.name] = value;
      if (found !== undefined) faults.push({ file, row, column: column.name, found, accepted: formatAccepted(column.accepts) });
    }
    if (cells.slice(table.columns.length).some((cell) => cell !== '')) {
      faults.push({ file, row, column: null, found: 'more cells than there are columns', accepted: 'as many cells as columns' });
    }
    return { ...read, row } as UncheckedRow;
  });
  return { rows, faults };
}
