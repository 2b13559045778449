import { type FileSample, figureColumns, type FiguresMapping, lacksOf, mappingLimits } from '@golden-thread/domain/import/figures-mapping';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { PackFault, SheetName } from '../council-pack/council-pack';
import type { Cell } from '../council-pack/read-cell';
import type { GivenFile, Table } from '../tabular/table';
import { mapTable, readTables } from './apply-mapping';
import { mappingOfFigures } from './figures-file';
import type { Mapping } from './mapping';
import { mappingOfTable } from './table-file';

/** A mapping made on a page as the mapping of a file, whatever the file holds. */
export const mappingMade = (mapping: FiguresMapping, name: string): Mapping => (mapping.table === null ? mappingOfFigures(mapping, name) : mappingOfTable(mapping, mapping.table, name));

/** The columns and first rows of a file, to make a mapping from: of a workbook its first sheet with more than one column. Throws `UnreadableFile`. */
export function sampleOf(given: GivenFile): FileSample {
  const tables = readTables(given, (cells) => cells.filter((cell) => cell !== '').length >= 2);
  const { file, table } = tables.find(({ table: { columns } }) => columns.length >= 2) ?? tables[0]!;
  return { file, columns: table.columns.filter((column) => column !== ''), rows: table.rows.slice(0, mappingLimits.sampleRows).map(({ row, cells }) => ({ row, cells: table.columns.flatMap((column, at) => (column === '' ? [] : [cells[at] ?? ''])) })) };
}

const cellShown = (column: string, cell: Cell): string => (column === 'period' ? getPeriod(String(cell)).label : typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : Array.isArray(cell) ? cell.join(' ') : String(cell));

/** A row of the file as the mapping reads it: the cells of each sheet that it fills. */
export interface SampleRow {
  readonly row: number;
  readonly sheet: SheetName;
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

/** What a mapping makes of the first rows of the file it was made from, with the faults of their cells; nothing while it lacks something. */
export function mapSample({ file, columns, rows }: FileSample, mapping: FiguresMapping, name: string): { readonly rows: readonly SampleRow[]; readonly faults: readonly PackFault[] } {
  if (lacksOf(mapping).length > 0) return { rows: [], faults: [] };
  const table: Table = { columns, headerRow: 1, rows, notes: [], commaIsDecimal: false };
  const { sheets, faults } = mapTable(file, table, mappingMade(mapping, name));
  const named = new Set<string>([...figureColumns]);
  const isShown = (column: string): boolean => mapping.table !== null || named.has(column);
  return {
    rows: sheets.flatMap(({ sheet, rows: read }) =>
      read.map(({ row, ...cells }) => ({ row, sheet, cells: Object.entries(cells).flatMap(([column, cell]) => (isShown(column) && cell !== null && cell !== undefined ? [{ column, text: cellShown(column, cell) }] : [])) })),
    ),
    faults: [...faults, ...sheets.flatMap((sheet) => sheet.faults)],
  };
}
