import type { Table } from '../tabular';
import type { SheetName } from './council-pack';

/** A sheet found among the files, under the name faults call it by: 'posts.csv', or 'pack.xlsx, sheet posts'. */
export interface OpenedSheet {
  readonly sheet: SheetName;
  readonly file: string;
  readonly table: Table;
}
