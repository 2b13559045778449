import type { ServiceReviewView } from '@golden-thread/application/review';
import { ApiProperty } from '@nestjs/swagger';
import { ReviewAnswersDto } from './review-answers.dto';

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
