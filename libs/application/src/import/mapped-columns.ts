import type { TableMapping } from '@golden-thread/domain/import/table-mapping';
import { formatAccepted } from '@golden-thread/exchange/council-pack/pack-format';
import { columnsOfTable } from '@golden-thread/exchange/mapping/table-file';

/** One column of the format that a mapping says something of, in the words of the printed format. */
export interface MappedColumn {
  /** As sources name it: "posts.title". */
  readonly key: string;
  readonly sheet: string;
  readonly name: string;
  readonly required: boolean;
  readonly meaning: string;
  readonly accepts: string;
}

/** The columns that a mapping of a file of this content offers, in the order of the format. */
export const columnsOfMapping = (table: Pick<TableMapping, 'holds'>): readonly MappedColumn[] =>
  columnsOfTable(table).map(({ key, sheet, name, required, meaning, accepts }) => ({ key, sheet, name, required, meaning, accepts: formatAccepted(accepts) }));
