import type { RiskSummary, RiskView } from '@golden-thread/application/risk/get-risks';
import { type ReviewCycle, reviewCycles } from '@golden-thread/domain/risk/risk';
import { matrixSizes } from '@golden-thread/domain/risk/risk-matrix';
import { type CorporateState, corporateTransitions, type RiskState, riskTransitions } from '@golden-thread/domain/risk/transitions';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { pageOf } from '../shared/paging';

const largest = Math.max(...matrixSizes);
const level = { message: `$property is a whole number from 1 to ${largest}.` };
const states = Object.keys(riskTransitions.moves) as RiskState[];
const corporateStates = Object.keys(corporateTransitions.moves) as CorporateState[];

/** Where a risk stands on the council's matrix. */
export class ScoreDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: largest })
  @IsInt(level)
  @Min(1, level)
  @Max(largest, level)
  impact!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: largest })
  @IsInt(level)
  @Min(1, level)
  @Max(largest, level)
  likelihood!: number;
}

/** A risk in the register. */
export class RiskLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'RK-4' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty({ description: 'The post that owns it.' })
  owner!: string;

  @ApiProperty({ type: ScoreDto, description: 'Without controls.' })
  inherent!: ScoreDto;

  @ApiProperty({ type: ScoreDto, description: 'With those in place.' })
  residual!: ScoreDto;

  @ApiProperty({ type: ScoreDto, description: 'As it is to become.' })
  target!: ScoreDto;

  @ApiProperty({ description: 'What is in place against it.' })
  controls!: string;

  @ApiProperty({ enum: states })
  state!: RiskState;

  @ApiProperty({ enum: corporateStates })
  corporate!: CorporateState;

  @ApiProperty({ format: 'date' })
  nextReviewOn!: string;

  static of({ id, reference, title, service, owner, inherent, residual, target, controls, state, corporate, nextReviewOn }: Omit<RiskSummary, 'openActions' | 'reviews'>): RiskLineDto {
    return { id, reference, title, service, owner, inherent, residual, target, controls, state, corporate, nextReviewOn };
  }
}

/** A page of risks. */
export class RiskPageDto extends pageOf(RiskLineDto) {}

/** How a risk stood on a day. */
export class RiskReviewedDto {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: ScoreDto })
  residual!: ScoreDto;

  @ApiProperty()
  reason!: string;
}

/** A risk with everything about it. */
export class RiskDto extends RiskLineDto {
  @ApiProperty()
  cause!: string;

  @ApiProperty()
  event!: string;

  @ApiProperty()
  effect!: string;

  @ApiProperty({ type: String, nullable: true, example: 'CP-3' })
  objective!: string | null;

  @ApiProperty({ enum: [...reviewCycles], description: 'Every so many months.' })
  reviewEvery!: ReviewCycle;

  @ApiProperty({ description: 'Why it was accepted or closed.' })
  stateReason!: string;

  @ApiProperty({ type: [RiskReviewedDto] })
  reviews!: RiskReviewedDto[];

  @ApiProperty({ type: [String], example: ['AC-3'], description: 'The actions agreed against it.' })
  actions!: string[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(risk: RiskView): RiskDto {
    const { cause, event, effect, objective, reviewEvery, stateReason, reviews, actions, version } = risk;
    return { ...RiskLineDto.of(risk), cause, event, effect, objective: objective?.reference ?? null, reviewEvery, stateReason, reviews: reviews.map((one) => ({ ...one })), actions: actions.map(({ reference }) => reference), version };
  }
}
