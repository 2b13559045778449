import { type ActionState, type ReviewAnswers, reviewLimits } from '@golden-thread/domain/review/service-review';
import type { IssueId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { TextField } from '../shared/dto-fields';

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

  @TextField(reviewLimits.note, { example: 'Tenders are in.' })
  note!: string;
}

/** What a service did about one issue of the corporate review. */
export class IssueResponseDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId(uuid)
  issueId!: IssueId;

  @TextField(reviewLimits.response, { example: 'Returns now close on the third working day.' })
  response!: string;
}

/** The sections of a review. */
export class ReviewAnswersDto {
  @TextField(reviewLimits.section, { example: 'HS07 is red: surveyors left in May.' })
  measures!: string;

  @TextField(reviewLimits.section, { example: 'No change.' })
  risks!: string;

  @TextField(reviewLimits.section, { example: 'On budget.' })
  budget!: string;

  @ApiProperty({ type: [ActionProgressDto], maxItems: reviewLimits.actions })
  @IsArray({ message: 'actions is a list of actions.' })
  @ArrayMaxSize(reviewLimits.actions, { message: `actions has at most ${reviewLimits.actions} actions.` })
  @ValidateNested({ each: true })
  @Type(() => ActionProgressDto)
  actions!: ActionProgressDto[];

  @TextField(reviewLimits.section, { example: 'On course.' })
  actionsNote!: string;

  @ApiProperty({ type: [IssueResponseDto], maxItems: reviewLimits.issues })
  @IsArray({ message: 'issues is a list of responses.' })
  @ArrayMaxSize(reviewLimits.issues, { message: `issues has at most ${reviewLimits.issues} responses.` })
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
