import type { FeedbackView } from '@golden-thread/application/review/load-feedback';
import { type FeedbackCompared, type FeedbackKind, feedbackKindKeys, feedbackLimits } from '@golden-thread/domain/review/feedback';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { SaidField } from '../shared/dto-fields';

const mostServices = 1000;

/** One kind beside the quarter before and the same quarter of last year. */
export class FeedbackComparedDto {
  @ApiProperty({ enum: [...feedbackKindKeys] })
  kind!: FeedbackKind;

  @ApiProperty({ type: 'integer', nullable: true })
  now!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In the quarter before.' })
  before!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In the same quarter of last year.' })
  yearBefore!: number | null;

  static of({ kind, now, before, yearBefore }: FeedbackCompared): FeedbackComparedDto {
    return { kind, now, before, yearBefore };
  }
}

/** What people told of a service. */
export class ServiceFeedbackDto {
  @ApiProperty()
  service!: string;

  @ApiProperty({ type: [FeedbackComparedDto] })
  counts!: FeedbackComparedDto[];
}

/** A quarter, by service. */
export class FeedbackDto {
  @ApiProperty({ example: '2026-Q1' })
  quarter!: string;

  @ApiProperty({ type: [ServiceFeedbackDto] })
  services!: ServiceFeedbackDto[];

  static of({ quarter, services }: FeedbackView): FeedbackDto {
    return { quarter: quarter.key, services: services.map(({ name, compared }) => ({ service: name, counts: compared.map((one) => FeedbackComparedDto.of(one)) })) };
  }
}

const count = { message: `$property is a whole number from 0 to ${feedbackLimits.count}.` };
const CountField = (): PropertyDecorator => (target, name) => {
  ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: feedbackLimits.count, example: 12 })(target, name);
  IsOptional()(target, name);
  IsInt(count)(target, name as string);
  Min(0, count)(target, name as string);
  Max(feedbackLimits.count, count)(target, name as string);
};

/** Counts of a service; a kind that is left out is not known. */
export class NewFeedbackCountsDto implements Partial<Record<FeedbackKind, number>> {
  @CountField()
  complaint?: number;

  @CountField()
  comment?: number;

  @CountField()
  compliment?: number;

  @CountField()
  'avoidable-contact'?: number;
}

/** What is told of a service. */
export class NewServiceFeedbackDto {
  @SaidField(feedbackLimits.column, { description: 'Its name or code.', example: 'HOU' })
  service!: string;

  @ApiProperty({ type: NewFeedbackCountsDto })
  @IsObject({ message: 'counts holds complaint, comment, compliment and avoidable-contact.' })
  @ValidateNested()
  @Type(() => NewFeedbackCountsDto)
  counts!: NewFeedbackCountsDto;
}

/** What is told of a quarter. */
export class NewFeedbackDto {
  @ApiProperty({ type: [NewServiceFeedbackDto], minItems: 1, maxItems: mostServices })
  @IsArray({ message: 'services is a list.' })
  @ArrayMinSize(1, { message: 'services names one at least.' })
  @ArrayMaxSize(mostServices, { message: `services are at most ${mostServices}.` })
  @ValidateNested({ each: true })
  @Type(() => NewServiceFeedbackDto)
  services!: NewServiceFeedbackDto[];
}
