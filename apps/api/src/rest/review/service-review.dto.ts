import type { ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { reviewLimits, type ReviewSection, reviewSectionKeys } from '@golden-thread/domain/review/service-review';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { dayPattern, TextField } from '../shared/dto-fields';
import { ReviewAnswersDto } from './review-answers.dto';
import { WhereGiven } from '../shared/where-given';

const sections = ['measures', 'actions', 'risks', 'budget', 'issues'];

/** Something a review must answer: an action of the service, or an issue of the corporate review. */
export class AskedDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  text!: string;
}

/** How far a section is. */
export class SectionDto {
  @ApiProperty({ enum: sections })
  section!: string;

  @ApiProperty({ enum: ['not-started', 'in-progress', 'complete'] })
  state!: string;
}

/** Why one section was returned. */
export class ReturnedSectionDto {
  @ApiProperty({ enum: sections })
  section!: string;

  @ApiProperty()
  reason!: string;
}

/** A service review, whole. */
export class ServiceReviewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ enum: ['open', 'submitted', 'returned', 'signed-off', 'missed', 'kept'] })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;

  @ApiProperty({ type: String, enum: ['in-time', 'late', 'after-close', null], nullable: true })
  timeliness!: string | null;

  @ApiProperty({ type: ReviewAnswersDto })
  answers!: ReviewAnswersDto;

  @ApiProperty({ type: [SectionDto] })
  sections!: SectionDto[];

  @ApiProperty({ type: [AskedDto], description: 'The actions to report on.' })
  actions!: AskedDto[];

  @ApiProperty({ type: [AskedDto], description: 'The issues which the last corporate review tagged for the service.' })
  issues!: AskedDto[];

  @ApiProperty({ type: [ReturnedSectionDto] })
  returned!: ReturnedSectionDto[];

  static of({ review, service, progress, asked }: ServiceReviewView): ServiceReviewDto {
    const { id, roundId, state, version, dueOn, submittedAt, timeliness } = review;
    return {
      id,
      roundId,
      state,
      version,
      dueOn,
      submittedAt,
      timeliness,
      service: service.name,
      answers: ReviewAnswersDto.of(review.answers),
      sections: progress.map((one) => ({ ...one })),
      actions: asked.actions.map(({ id: actionId, title }) => ({ id: actionId, text: title })),
      issues: asked.issues.map((issue) => ({ id: issue.id, text: issue.text })),
      returned: review.returnReasons.map((reason) => ({ ...reason })),
    };
  }
}

/** Why a section is returned. */
export class ReturnReasonDto {
  @ApiProperty({ enum: reviewSectionKeys })
  @IsIn([...reviewSectionKeys], { message: 'section is measures, actions, risks, budget or issues.' })
  section!: ReviewSection;

  @TextField(reviewLimits.returnReason)
  reason!: string;
}

/** A director's decision about a review. */
export class ReviewDecisionDto {
  @ApiProperty({ enum: ['sign-off', 'return'] })
  @IsIn(['sign-off', 'return'], { message: 'decision is sign-off or return.' })
  decision!: 'sign-off' | 'return';

  @ApiPropertyOptional({ type: [ReturnReasonDto], maxItems: reviewSectionKeys.length, description: 'At least one when the review is returned.' })
  @WhereGiven()
  @IsArray({ message: 'reasons is a list of reasons.' })
  @ArrayMaxSize(reviewSectionKeys.length, { message: `reasons has at most ${reviewSectionKeys.length} reasons.` })
  @ValidateNested({ each: true })
  @Type(() => ReturnReasonDto)
  reasons?: ReturnReasonDto[];
}

/** A later date for one service. */
export class ReviewExtensionDto {
  @ApiProperty({ type: String, pattern: dayPattern.source, example: '2026-07-30' })
  @Matches(dayPattern, { message: 'to is a date such as "2026-07-30".' })
  to!: CalendarDate;

  @TextField(reviewLimits.extensionReason, { example: 'The new manager starts on Monday.' })
  reason!: string;
}
