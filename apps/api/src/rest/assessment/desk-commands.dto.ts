import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField, TextField } from '../shared/dto-fields';

/** The lowest and the highest score that any scale has. */
const anyScore = { least: 0, most: 5 } as const;
const score = { message: `$property is a whole number of the framework's scale, from ${anyScore.least} to ${anyScore.most}.` };

/** What a lead proposes. */
export class ProposedScoreDto {
  @SaidField(deskLimits.narrative)
  narrative!: string;

  @ApiProperty({ type: 'integer', minimum: anyScore.least, maximum: anyScore.most })
  @IsInt(score)
  @Min(anyScore.least, score)
  @Max(anyScore.most, score)
  score!: number;

  @ApiProperty({ type: 'integer', minimum: anyScore.least, maximum: anyScore.most, description: 'The score they would like to get to.' })
  @IsInt(score)
  @Min(anyScore.least, score)
  @Max(anyScore.most, score)
  wanted!: number;

  @TextField(deskLimits.text, { description: 'Why that is not the best; empty where it is.' })
  whyLower!: string;

  @TextField(deskLimits.action, { description: 'What is done about the gap; empty where there is none.' })
  improvement!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The post that does it.' })
  @IsOptional()
  @IsId({ message: 'improvementOwnerPostId is the id of a post, or null.' })
  improvementOwnerPostId?: PostId | null;

  @DayField('2026-12-18', { optional: true, description: 'By when it is done.' })
  improvementDueOn?: CalendarDate | null;
}

/** The reviewer's decision. */
export class ScoreReviewDto {
  @ApiProperty()
  @IsBoolean({ message: 'agrees is true or false.' })
  agrees!: boolean;

  @TextField(deskLimits.text, { description: 'Why it goes back; empty where it is agreed.' })
  reason!: string;
}
