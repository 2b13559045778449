import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { rowsPerPage } from '../../http/paging';

/** One page of a list. */
export interface PageOf<Item> {
  items: Item[];
  page: number;
  pages: number;
  total: number;
}

/** The DTO of a page of items: `class TaskPageDto extends pageOf(TaskDto) {}`. */
export function pageOf<Item>(item: Type<Item>): Type<PageOf<Item>> {
  class PageDto implements PageOf<Item> {
    @ApiProperty({ type: [item] })
    items!: Item[];

    @ApiProperty({ type: 'integer', minimum: 1 })
    page!: number;

    @ApiProperty({ type: 'integer', minimum: 1 })
    pages!: number;

    @ApiProperty({ type: 'integer', minimum: 0, description: 'How many there are on all pages together.' })
    total!: number;
  }
  return PageDto;
}

/** A page of 50 as it is answered. */
export const pagedAnswer = <Item>(items: Item[], page: number, total: number): PageOf<Item> => ({
  items,
  page,
  pages: Math.max(1, Math.ceil(total / rowsPerPage)),
  total,
});

/** A page of 50 of a list that is held whole, each row as it is answered. */
export const pageFrom = <Row, Item>(rows: readonly Row[], page: number, of: (row: Row) => Item): PageOf<Item> =>
  pagedAnswer(rows.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => of(row)), page, rows.length);
