import type { ReviewLine, RoundView } from '@golden-thread/application/review';
import type { Round } from '@golden-thread/domain/review';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

const reviewStates = ['open', 'submitted', 'returned', 'signed-off', 'missed', 'kept'];

/** A quarter's round. */
export class RoundLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4 })
  quarter!: number;

  @ApiProperty({ enum: ['open', 'closed', 'concluded'] })
  state!: string;

  @ApiProperty({ format: 'date' })
  opensOn!: string;

  @ApiProperty({ format: 'date' })
  reviewsDueOn!: string;

  @ApiProperty({ format: 'date', description: 'The corporate review’s day: what comes on it or later is after the close.' })
  closesOn!: string;

  static of({ id, year, quarter, state, opensOn, reviewsDueOn, closesOn }: Round): RoundLineDto {
    return { id, year, quarter, state, opensOn, reviewsDueOn, closesOn };
  }
}

/** A page of rounds. */
export class RoundPageDto extends pageOf(RoundLineDto) {}

/** Where one service's review stands. */
export class ReviewLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty()
  directorate!: string;

  @ApiProperty({ enum: reviewStates })
  state!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, enum: ['in-time', 'late', 'after-close', null], nullable: true })
  timeliness!: string | null;

  static of({ id, service, directorate, state, dueOn, timeliness }: ReviewLine): ReviewLineDto {
    return { id, service, directorate, state, dueOn, timeliness };
  }
}

/** A round with where each service stands. */
export class RoundDto extends RoundLineDto {
  @ApiProperty({ type: [ReviewLineDto] })
  reviews!: ReviewLineDto[];

  static ofView({ round, lines }: RoundView): RoundDto {
    return { ...RoundLineDto.of(round), reviews: lines.map((line) => ReviewLineDto.of(line)) };
  }
}
