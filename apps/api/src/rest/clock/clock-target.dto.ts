import type { ClockTarget } from '@golden-thread/domain/clock';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DayField } from '../shared';
import { InvalidRequest } from '../shared/invalid-request';

const kinds = ['next-event', 'week', 'date'] as const;

/** How far a training council's clock is to move. */
export class ClockTargetDto {
  @ApiProperty({ enum: kinds, example: 'week' })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @DayField('2026-09-03', { optional: true, description: 'Required with kind date, and belongs to it alone.' })
  date?: string | null;

  /** @throws InvalidRequest where the day is missing, or belongs to another kind */
  static toTarget({ kind, date }: ClockTargetDto): ClockTarget {
    const day = date ?? null;
    if (kind !== 'date' && day !== null) throw new InvalidRequest([{ field: 'date', message: `date does not belong to ${kind}; leave it out.` }], 422);
    if (kind !== 'date') return { kind };
    if (day === null) throw new InvalidRequest([{ field: 'date', message: 'date is the day to move the clock to.' }], 422);
    return { kind, date: day };
  }
}
