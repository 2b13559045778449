import type { CorporateReviewView } from '@golden-thread/application/review/get-corporate-review';
import type { ReviewSummary, RoundView } from '@golden-thread/application/review/get-round';
import { quarters } from '@golden-thread/domain/calendar/financial-year';
import type { Round } from '@golden-thread/domain/review/round';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { WhereGiven } from '../shared/where-given';

const reviewStates = ['open', 'submitted', 'returned', 'signed-off', 'missed', 'kept'];

/** A quarter's round. */
export class RoundLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: quarters.length })
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

  static of({ id, service, directorate, state, dueOn, timeliness }: ReviewSummary): ReviewLineDto {
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

/** Whom to chase, and in what words. */
export class NewChaseDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: reviewLimits.reviewsChased, description: 'Reviews of the round that are not signed off; everybody who has not handed in where it is left out.' })
  @WhereGiven()
  @IsArray({ message: 'reviews is a list of ids of reviews.' })
  @ArrayMinSize(1, { message: 'reviews names at least one review; leave it out to chase all.' })
  @ArrayMaxSize(reviewLimits.reviewsChased, { message: `reviews has at most ${reviewLimits.reviewsChased} reviews.` })
  @IsId({ each: true, message: 'reviews holds ids of reviews.' })
  reviews?: string[];

  @TextField(reviewLimits.chaseMessage, { example: 'The corporate review meets on Thursday; we need yours by Tuesday.' })
  message!: string;
}

/** What came of a chase. */
export class ChasedDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many services were chased.' })
  chased!: number;
}

/** An issue that services are to take back to their teams. */
export class NewCorporateIssueDto {
  @SaidField(reviewLimits.issue, { example: 'Sickness returns arrive late in three services: agree one day of the month.' })
  text!: string;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: reviewLimits.servicesOfIssue, description: 'The services that take it back; their next review asks what they did.' })
  @IsArray({ message: 'serviceIds is a list of ids of services.' })
  @ArrayMinSize(1, { message: 'serviceIds names at least one service.' })
  @ArrayMaxSize(reviewLimits.servicesOfIssue, { message: `serviceIds has at most ${reviewLimits.servicesOfIssue} services.` })
  @IsId({ each: true, message: 'serviceIds holds ids of services.' })
  serviceIds!: ServiceId[];
}

/** An issue of a corporate review. */
export class CorporateIssueDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The exception it came from; null where the review raised it by itself.' })
  exceptionId!: string | null;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  serviceIds!: string[];

  static of({ id, roundId, exceptionId, text, serviceIds }: CorporateReviewView['issues'][number]): CorporateIssueDto {
    return { id, roundId, exceptionId, text, serviceIds: [...serviceIds] };
  }
}

/** A page of issues. */
export class CorporateIssuePageDto extends pageOf(CorporateIssueDto) {}
