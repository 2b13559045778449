import type { listPlansOfYear } from '@golden-thread/application/plan';
import { planStates } from '@golden-thread/domain/plan';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

type OfYear = Extract<Awaited<ReturnType<typeof listPlansOfYear>>, { ok: true }>['value'];

/** The caller's own objectives of a year. */
export class MyPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: planStates })
  state!: string;

  static of({ id, year, state }: OfYear['mine'][number]): MyPlanDto {
    return { id, year, state };
  }
}

/** A page of the caller's plans. */
export class MyPlanPageDto extends pageOf(MyPlanDto) {}
