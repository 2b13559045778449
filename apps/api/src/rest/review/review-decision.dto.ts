import { type ReviewSection, reviewSectionKeys } from '@golden-thread/domain/review';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

/** Why a section is returned. */
export class ReturnReasonDto {
  @ApiProperty({ enum: reviewSectionKeys })
  @IsIn([...reviewSectionKeys], { message: 'section is measures, actions, risks, budget or issues.' })
  section!: ReviewSection;

  @ApiProperty({ maxLength: 4000 })
  @IsString({ message: 'reason is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'reason is text of at most 4000 characters.' })
  reason!: string;
}

/** A director's decision about a review. */
export class ReviewDecisionDto {
  @ApiProperty({ enum: ['sign-off', 'return'] })
  @IsIn(['sign-off', 'return'], { message: 'decision is sign-off or return.' })
  decision!: 'sign-off' | 'return';

  @ApiPropertyOptional({ type: [ReturnReasonDto], maxItems: 5, description: 'At least one when the review is returned.' })
  @IsOptional()
  @IsArray({ message: 'reasons is a list of reasons.' })
  @ArrayMaxSize(5, { message: 'reasons has at most 5 reasons.' })
  @ValidateNested({ each: true })
  @Type(() => ReturnReasonDto)
  reasons?: ReturnReasonDto[];
}
