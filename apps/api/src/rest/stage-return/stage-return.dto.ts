import type { ReturnSummary, StageReturnView } from '@golden-thread/application/stage-return/get-stage-return';
import type { QuestionAsked } from '@golden-thread/domain/stage-return/measures-asked';
import { stageReturnStateNames, type StageReturnState, longestReturnReason } from '@golden-thread/domain/stage-return/stage-return';
import { type Answers, questionLimits as limits } from '@golden-thread/domain/timetable/stage-question';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { pageOf } from '../shared/paging';
import { QuestionDto } from '../timetable/stage-work.dto';

const states = Object.keys(stageReturnStateNames) as readonly StageReturnState[];
const answersOfApi = { type: 'object', additionalProperties: { type: 'string', maxLength: limits.longText }, example: { q1: '12', q2: '2026-06-30' } } as const;

const isAnswers = (sent: unknown): boolean =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent) && Object.keys(sent).length <= limits.answers && Object.values(sent).every((answer) => typeof answer === 'string');

/** Answers by the keys of the questions: dates as 2026-06-30, yes and no as those words, numbers in figures. */
export class NewAnswersDto {
  @ApiProperty(answersOfApi)
  @ValidateBy({ name: 'isAnswers', validator: { validate: isAnswers } }, { message: `answers has at most ${limits.answers} texts, each by the key of its question.` })
  answers!: Answers;
}

const decisions = ['sign-off', 'send-back'] as const;

/** Whether a return stands. */
export class ReturnDecisionDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions, { message: `decision is one of ${decisions.join(', ')}.` })
  decision!: (typeof decisions)[number];

  @ApiPropertyOptional({ maxLength: longestReturnReason, description: 'Required when it is sent back.' })
  @IsOptional()
  @IsString({ message: 'reason is text.' })
  @MaxLength(longestReturnReason, { message: `reason is text of at most ${longestReturnReason} characters.` })
  reason?: string;
}

/** A question as it was asked: of one that comes for each measure, about which. */
class QuestionAskedDto extends QuestionDto {
  @ApiProperty({ type: String, nullable: true, example: 'HS07', description: 'The reference of the measure that it is about.' })
  measure!: string | null;

  static asked({ about, ...question }: QuestionAsked): QuestionAskedDto {
    return { ...QuestionDto.of(question), measure: about?.ref ?? null };
  }
}

/** What one of those asked gives back for a stage. */
export class StageReturnDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Equality return 2026/27: Housing' })
  label!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ example: 'own.equality-return' })
  stage!: string;

  @ApiProperty({ enum: states })
  state!: StageReturnState;

  @ApiProperty({ enum: ['whole', 'heading'], description: 'heading: a draft that others write; answers are left out.' })
  access!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: 'integer', description: 'Which version of the questions was asked.' })
  formVersion!: number;

  @ApiProperty({ type: [QuestionAskedDto] })
  questions!: QuestionAskedDto[];

  @ApiProperty(answersOfApi)
  answers!: Answers;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was last sent back.' })
  returnReason!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day on which its days of grace were over without it.' })
  overdueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ ...answersOfApi, description: 'Of the performance plan, for whoever writes it: what the council’s records say by now, by question. Empty of any other return.' })
  fromRecords!: Answers;

  static of({ access, year, given, fromRecords }: StageReturnView): StageReturnDto {
    const { id, label, stage, state, dueOn, answers, submittedOn, completedOn, returnReason, overdueOn, version, asked } = given;
    const questions = asked.questions.map((question) => QuestionAskedDto.asked(question));
    return { id, label, year, stage, state, access, dueOn, formVersion: asked.version, questions, answers, fromRecords, submittedOn, completedOn, returnReason, overdueOn, version };
  }
}

/** One of those asked by a stage, with how far they are. */
export class StageReturnLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The service, or the post where it answers for none.', example: 'Housing' })
  name!: string;

  @ApiProperty({ enum: states })
  state!: StageReturnState;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Until when whoever has it now has time.' })
  turnDueOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  overdueOn!: string | null;

  static of({ id, name, state, turnDueOn, submittedOn, overdueOn }: ReturnSummary): StageReturnLineDto {
    return { id, name, state, turnDueOn, submittedOn, overdueOn };
  }
}

/** A page of those asked. */
export class StageReturnPageDto extends pageOf(StageReturnLineDto) {}
