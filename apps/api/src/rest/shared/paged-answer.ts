import { rowsPerPage } from '../../web/list/pages-of';
import type { PageOf } from './paged';

/** A page of 50 as it is answered. */
export const pagedAnswer = <Item>(items: Item[], page: number, total: number): PageOf<Item> => ({
  items,
  page,
  pages: Math.max(1, Math.ceil(total / rowsPerPage)),
  total,
});
