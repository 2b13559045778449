import type { listPlansOfYear } from '@golden-thread/application/plan';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

type OfYear = Extract<Awaited<ReturnType<typeof listPlansOfYear>>, { ok: true }>['value'];

/** The council plan of one year. */
export class CouncilPlanLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['drafting', 'published'] })
  state!: string;

  static of({ id, year, title, state }: NonNullable<OfYear['councilPlan']>): CouncilPlanLineDto {
    return { id, year, title, state };
  }
}

/** A page of council plans. */
export class CouncilPlanPageDto extends pageOf(CouncilPlanLineDto) {}
