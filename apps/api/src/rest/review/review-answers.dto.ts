import type { ActionState, ReviewAnswers } from '@golden-thread/domain/review/service-review';
import type { IssueId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';

const text = (most: number) => ({ message: `$property is text of at most ${most} characters.` });
const uuid = { message: '$property is a UUID.' };
const states = ['done', 'on-course', 'behind', 'not-started'];

/** How far one action is. */
export class ActionProgressDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId(uuid)
  actionId!: ObjectiveId;

  @ApiProperty({ type: String, enum: [...states, null], nullable: true })
  @ValidateIf((action: ActionProgressDto) => action.progress !== null)
  @IsIn(states, { message: 'progress is done, on-course, behind, not-started or null.' })
  progress!: ActionState | null;

  @ApiProperty({ maxLength: 2000, example: 'Tenders are in.' })
  @IsString(text(2000))
  @MaxLength(2000, text(2000))
  note!: string;
}

/** What a service did about one issue of the corporate review. */
export class IssueResponseDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId(uuid)
  issueId!: IssueId;

  @ApiProperty({ maxLength: 4000, example: 'Returns now close on the third working day.' })
  @IsString(text(4000))
  @MaxLength(4000, text(4000))
  response!: string;
}

/** The sections of a review. */
export class ReviewAnswersDto {
  @ApiProperty({ maxLength: 8000, example: 'HS07 is red: surveyors left in May.' })
  @IsString(text(8000))
  @MaxLength(8000, text(8000))
  measures!: string;

  @ApiProperty({ maxLength: 8000, example: 'No change.' })
  @IsString(text(8000))
  @MaxLength(8000, text(8000))
  risks!: string;

  @ApiProperty({ maxLength: 8000, example: 'On budget.' })
  @IsString(text(8000))
  @MaxLength(8000, text(8000))
  budget!: string;

  @ApiProperty({ type: [ActionProgressDto], maxItems: 200 })
  @IsArray({ message: 'actions is a list of actions.' })
  @ArrayMaxSize(200, { message: 'actions has at most 200 actions.' })
  @ValidateNested({ each: true })
  @Type(() => ActionProgressDto)
  actions!: ActionProgressDto[];

  @ApiProperty({ maxLength: 8000, example: 'On course.' })
  @IsString(text(8000))
  @MaxLength(8000, text(8000))
  actionsNote!: string;

  @ApiProperty({ type: [IssueResponseDto], maxItems: 100 })
  @IsArray({ message: 'issues is a list of responses.' })
  @ArrayMaxSize(100, { message: 'issues has at most 100 responses.' })
  @ValidateNested({ each: true })
  @Type(() => IssueResponseDto)
  issues!: IssueResponseDto[];

  static of(answers: ReviewAnswers): ReviewAnswersDto {
    const { measures, risks, budget, actionsNote } = answers;
    return {
      measures,
      risks,
      budget,
      actionsNote,
      actions: answers.actions.map((a) => ({ ...a })),
      issues: answers.issues.map((i) => ({ ...i })),
    };
  }
}
