import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

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
