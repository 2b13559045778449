import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { checkSheet, columnNamed } from '../council-pack/check-sheet';
import type { PackFault } from '../council-pack/council-pack';
import { kind, optional, required, type RowOf, type Sheet } from '../council-pack/pack-format';
import { bounded } from '../council-pack/read-pack';
import { readTables } from '../mapping/apply-mapping';
import { type GivenFile, UnreadableFile } from '../tabular/table';

/** The format of the figures that their owner brings: that of the sheet `values` of a council pack, without what the sheet of figures knows already. */
const figuresSheet = {
  name: 'figures',
  holds: 'The figures of one sheet, as whoever enters them brings them.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.ref, 'The measure'),
    optional('name', kind.text(200), 'Its name: for whoever fills the file in'),
    optional('unit', kind.text(40), 'Its unit: for whoever fills the file in'),
    optional('period', kind.period, 'The period; wanted only where a measure is asked for several'),
    optional('value', kind.decimal, 'The figure; empty: not known yet, or worked out of the two numbers'),
    optional('numerator', kind.decimal, 'Of a quotient: what is above the line'),
    optional('denominator', kind.decimal, 'Of a quotient: what is below the line'),
    optional('no_cases', kind.yesNo, 'yes: there was nothing to measure; note then says why'),
    optional('data_status', kind.oneOf(...dataStatuses), 'How firm it is; empty means final'),
    optional('note', kind.text(4000), 'The commentary'),
  ],
} as const satisfies Sheet;

/** The names of its columns, in order. */
export const figuresFileColumns: readonly string[] = figuresSheet.columns.map(({ name }) => name);

/** A row of the file. */
export type FigureBrought = RowOf<typeof figuresSheet>;

/** The figures of a file (CSV, XLSX or ODS), or every fault of it at once, in its own rows and columns. */
export function readFiguresFile(given: GivenFile): { readonly file: string; readonly rows: readonly FigureBrought[]; readonly faults: readonly PackFault[] } {
  try {
    const names = new Set(figuresFileColumns);
    const isHeader = (cells: readonly string[]): boolean => cells.map(columnNamed).filter((name) => names.has(name)).length >= 2;
    const tables = readTables(given, isHeader);
    const { file, table } = tables.find((one) => isHeader(one.table.columns)) ?? tables[0]!;
    const { rows, faults } = checkSheet({ sheet: 'values', file, table }, figuresSheet);
    return { file, rows: faults.length > 0 ? [] : (rows as unknown as readonly FigureBrought[]), faults: bounded(faults, file) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { file: given.name, rows: [], faults: [{ file: given.name, row: error.row, column: error.column, found: error.found, accepted: error.accepted }] };
  }
}
