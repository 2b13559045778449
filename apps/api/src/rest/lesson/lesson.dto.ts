import type { LessonSummary, LessonView } from '@golden-thread/application/lesson/get-lessons';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { type LessonAnswer, lessonAnswerKeys, lessonLimits } from '@golden-thread/domain/lesson/lesson';
import { type LessonState, lessonTransitions } from '@golden-thread/domain/lesson/transitions';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { codePattern, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const states = Object.keys(lessonTransitions.moves) as LessonState[];

/** A lesson in the register. */
export class LessonLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'LS-4' })
  reference!: string;

  @ApiProperty({ example: '2026/27', description: 'The year that cannot close while it is open.' })
  year!: string;

  @ApiProperty({ description: 'What was learnt.' })
  title!: string;

  @ApiProperty({ description: 'From what.' })
  learntFrom!: string;

  @ApiProperty({ format: 'date', description: 'By when its owner says what is changed.' })
  dueOn!: string;

  @ApiProperty({ enum: states })
  state!: LessonState;

  @ApiProperty({ description: 'What was changed, or why nothing is; empty while it is open.' })
  answer!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn!: string | null;

  @ApiProperty({ description: 'The post that sees to it.' })
  owner!: string;

  static of({ id, reference, year, title, learntFrom, dueOn, state, answer, answeredOn, owner }: Omit<LessonSummary, 'service'>): LessonLineDto {
    return { id, reference, year, title, learntFrom, dueOn, state, answer, answeredOn, owner };
  }
}

/** A page of lessons. */
export class LessonPageDto extends pageOf(LessonLineDto) {}

/** A lesson with its version. */
export class LessonDto extends LessonLineDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(view: LessonView): LessonDto {
    return { ...LessonLineDto.of(view), version: view.version };
  }
}

/** A lesson that is noted. */
export class NewLessonDto {
  @ApiProperty({ type: String, pattern: financialYearPattern.source, example: '2026/27', description: 'A year that runs.' })
  @Matches(financialYearPattern, { message: 'year is a financial year such as "2026/27".' })
  year!: FinancialYear;

  @SaidField(lessonLimits.title, { example: 'Letters to tenants went out after the work had begun' })
  title!: string;

  @SaidField(lessonLimits.learntFrom, { description: 'From what: a recovery plan, a clinic, a review, a challenge.', example: 'RP-1' })
  learntFrom!: string;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'POL-01', description: 'The code of the post that sees to it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;
}

/** What becomes of a lesson. */
export class LessonAnswerDto {
  @ApiProperty({ enum: [...lessonAnswerKeys] })
  @IsIn(lessonAnswerKeys, { message: `answer is one of ${lessonAnswerKeys.join(', ')}.` })
  answer!: LessonAnswer;

  @SaidField(lessonLimits.answer, { description: 'What was changed, or why nothing is.' })
  text!: string;
}
