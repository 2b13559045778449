import type { ClockShown } from '@golden-thread/application/clock';
import { ApiProperty } from '@nestjs/swagger';

type Move = ClockShown['lastMoves'][number];

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
