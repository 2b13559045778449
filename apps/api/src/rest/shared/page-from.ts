import { rowsPerPage } from '../../web/list/pages-of';
import type { PageOf } from './paged';
import { pagedAnswer } from './paged-answer';

/** A page of 50 of a list that is held whole, each row as it is answered. */
export const pageFrom = <Row, Item>(rows: readonly Row[], page: number, of: (row: Row) => Item): PageOf<Item> =>
  pagedAnswer(rows.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => of(row)), page, rows.length);
