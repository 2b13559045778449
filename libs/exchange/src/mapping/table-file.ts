import type { FiguresMapping } from '@golden-thread/domain/import/figures-mapping';
import { fileContents, sourcesSaid, type TableMapping, type TableSource } from '@golden-thread/domain/import/table-mapping';
import type { SheetName } from '../council-pack/council-pack';
import type { Column } from '../council-pack/pack-format';
import { sheetNamed } from '../council-pack/rules/pack-rule';
import type { ColumnSource, Mapping, SheetMapping } from './mapping';

/** One column of the format that a file may fill. */
export interface TableColumn extends Column {
  readonly sheet: SheetName;
  /** As sources name it: "posts.title". */
  readonly key: string;
}

/** Every column of the sheets that a file of this content may fill, in the order of the format. */
export const columnsOfTable = ({ holds }: Pick<TableMapping, 'holds'>): readonly TableColumn[] =>
  fileContents[holds].sheets.flatMap((sheet) => sheetNamed(sheet).columns.map((column) => ({ ...column, sheet, key: `${sheet}.${column.name}` })));

/** The registers number their things by a letter each: of a file's own codes the number counts. What a row refers to is named by our number: another system's code says nothing of which that is. */
const registers: Readonly<Record<string, string>> = { actions: 'AC-', risks: 'RK-' };

const numberedBy = ({ sheet, name }: TableColumn): string | undefined => (name === 'ref' ? registers[sheet] : undefined);

function sourceOf(column: TableColumn, { column: named, constant, blank }: TableSource, { spellings, units }: FiguresMapping): ColumnSource {
  if (named === null) return { constant: constant! };
  const numberAfter = numberedBy(column);
  return {
    column: named, spellings, ...(blank !== null && { blank }), ...(column.accepts.type === 'decimal' && { units }), ...(numberAfter !== undefined && { numberAfter }),
  };
}

/** A mapping made on a page of a file of posts, people, measures, actions, risks or objectives, as the mapping of a file. A row that says again what one before said is left out, as is one without what tells it from others. */
export function mappingOfTable(mapping: FiguresMapping, table: TableMapping, name: string): Mapping {
  const sources = sourcesSaid(table.sources);
  const sheets = fileContents[table.holds].sheets.flatMap((sheet): SheetMapping[] => {
    const columns = columnsOfTable(table).filter((column) => column.sheet === sheet && sources[column.key] !== undefined);
    if (columns.length === 0) return [];
    const named = new Set(columns.map((column) => column.name));
    return [{
      sheet, columns: Object.fromEntries(columns.map((column) => [column.name, sourceOf(column, sources[column.key]!, mapping)])),
      leaveOutWhereBlank: sheetNamed(sheet).key.filter((column) => named.has(column)), once: true,
    }];
  });
  return { name, sheets, missing: { cells: mapping.missing } };
}
