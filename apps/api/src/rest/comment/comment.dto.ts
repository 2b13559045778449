import type { ThingComment } from '@golden-thread/application/comment/comment-on-thing';
import type { MeasureComment } from '@golden-thread/application/measure/comment-on-measure';
import { evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import { commentLimits } from '@golden-thread/domain/measure/decide-comment';
import { periodKeyPattern } from '@golden-thread/domain/measure/period';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SaidField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

const mentions = { message: `mentions is a list of at most ${commentLimits.mentions} names or e-mails.` };

/** What is asked or said, and who is to see it. */
class NewCommentDto {
  @SaidField(commentLimits.text, { example: 'Is the flood in this figure?' })
  text!: string;

  @ApiPropertyOptional({ type: [String], maxItems: commentLimits.mentions, description: 'People by name or e-mail.' })
  @WhereGiven()
  @IsArray(mentions)
  @ArrayMaxSize(commentLimits.mentions, mentions)
  @IsString({ each: true, ...mentions })
  @MaxLength(longestName, { each: true, ...mentions })
  mentions?: string[];
}

/** A question or comment beside a measure or one of its figures. */
export class NewMeasureCommentDto extends NewCommentDto {
  @ApiPropertyOptional({ type: String, pattern: periodKeyPattern.source, example: '2026-Q1', description: 'The period of the figure; left out: the measure as a whole.' })
  @IsOptional()
  @Matches(periodKeyPattern, { message: 'period is such as 2026-Q1.' })
  period?: string;
}

/** A question or comment beside an objective, a recovery plan or one of its actions. */
export class NewThingCommentDto extends NewCommentDto {
  @ApiPropertyOptional({ type: String, maxLength: evidenceLimits.name, example: 'action-1', description: 'An action or a month of a recovery plan; left out: the thing as a whole.' })
  @IsOptional()
  @IsString({ message: 'part is text.' })
  @MaxLength(evidenceLimits.name, { message: `part is text of at most ${evidenceLimits.name} characters.` })
  part?: string;
}

/** What was asked or said. */
export class CommentDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: somebody who has left.' })
  by!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The period or the part that it is about; null: the whole.' })
  about!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it was withheld.' })
  text!: string | null;

  @ApiProperty({ type: [String] })
  mentioned!: string[];

  static of({ by, at, text, mentioned, ...about }: ThingComment | MeasureComment): CommentDto {
    return { by, at, text, mentioned: [...mentioned], about: 'period' in about ? about.period : about.part || null };
  }
}

/** What was asked and said, the newest first. */
export class CommentsDto {
  @ApiProperty({ type: [CommentDto] })
  comments!: CommentDto[];

  static of(comments: readonly (ThingComment | MeasureComment)[]): CommentsDto {
    return { comments: comments.map((one) => CommentDto.of(one)) };
  }
}
