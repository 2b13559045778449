import type { ClockView } from '@golden-thread/application/clock/show-clock';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ClockTarget } from '@golden-thread/domain/clock/clock-move';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DayField } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';

type Move = ClockView['lastMoves'][number];

/** One move of the clock, and how far it has come. */
export class ClockMoveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['next-event', 'week', 'date'] })
  kind!: string;

  @ApiProperty({ enum: ['requested', 'running', 'done', 'stopped'] })
  state!: string;

  @ApiProperty({ format: 'date-time', description: 'Where the clock stood when it was asked.' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The instant to reach; null for the next event.' })
  until!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Where it has come to.' })
  reached!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0 })
  steps!: number;

  @ApiProperty({ type: String, nullable: true, description: 'What stopped it.' })
  blocker!: string | null;

  static of({ id, target, state, from, until, reached, steps, blocker }: Move): ClockMoveDto {
    return { id, kind: target.kind, state, from, until, reached, steps, blocker };
  }
}

const kinds = ['next-event', 'week', 'date'] as const;

/** How far a training council's clock is to move. */
export class ClockTargetDto {
  @ApiProperty({ enum: kinds, example: 'week' })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @DayField('2026-09-03', { optional: true, description: 'Required with kind date, and belongs to it alone.' })
  date?: CalendarDate | null;

  /** @throws InvalidRequest where the day is missing, or belongs to another kind */
  static toTarget({ kind, date }: ClockTargetDto): ClockTarget {
    const day = date ?? null;
    if (kind !== 'date' && day !== null) throw new InvalidRequest([{ field: 'date', message: `date does not belong to ${kind}; leave it out.` }], 422);
    if (kind !== 'date') return { kind };
    if (day === null) throw new InvalidRequest([{ field: 'date', message: 'date is the day to move the clock to.' }], 422);
    return { kind, date: day };
  }
}

/** What will happen by itself. */
export class ComingDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ['stage', 'wake-up'], description: 'A stage of the year opens, or a workflow wakes.' })
  what!: string;

  @ApiProperty({ description: 'The stage’s title, or the workflow’s kind.' })
  name!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many of that name at that instant.' })
  count!: number;
}

/** The council's clock. */
export class ClockDto {
  @ApiProperty({ enum: ['live', 'training'], description: 'A live council’s clock is the wall’s and is not moved.' })
  kind!: string;

  @ApiProperty({ format: 'date-time' })
  now!: string;

  @ApiProperty({ format: 'date' })
  today!: string;

  @ApiProperty({ type: ClockMoveDto, nullable: true, description: 'The move that is under way.' })
  underWay!: ClockMoveDto | null;

  @ApiProperty({ type: [ClockMoveDto] })
  lastMoves!: ClockMoveDto[];

  @ApiProperty({ type: [ComingDto] })
  coming!: ComingDto[];

  static of({ kind, now, today, underWay, lastMoves, coming }: ClockView): ClockDto {
    return {
      kind,
      now,
      today,
      underWay: underWay && ClockMoveDto.of(underWay),
      lastMoves: lastMoves.map((move) => ClockMoveDto.of(move)),
      coming: coming.map(({ at, what, name, count }) => ({ at, what, name, count })),
    };
  }
}
