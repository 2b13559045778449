import type { ClockShown } from '@golden-thread/application/clock';
import { ApiProperty } from '@nestjs/swagger';
import { ClockMoveDto } from './clock-move.dto';

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

  static of({ kind, now, today, underWay, lastMoves, coming }: ClockShown): ClockDto {
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
