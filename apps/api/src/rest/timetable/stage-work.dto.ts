/** What a stage asks of people, as the REST interface takes it in or gives it out. */

import { frameworkKeyPattern, frameworkLimits } from '@golden-thread/domain/assessment/framework';
import { reminderPatterns, type ReminderPattern } from '@golden-thread/domain/task/reminder-policy';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { filledWith, type FilledWith, type Question, questionKeyPattern, questionLimits as limits, questionTypes, type QuestionType } from '@golden-thread/domain/timetable/stage-question';
import {
  asksSomebody, type AudienceKind, audienceKinds, type MeasureScope, type SignOff, signOffs, type StageAudience, type StageKind, stageKinds, type StageOwner, type StageWork, stageWorkLimits, rotationLimits,
} from '@golden-thread/domain/timetable/stage-work';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { SaidField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

const longestName = 60;
const Names = (): PropertyDecorator => {
  const message = `$property is a list of at most ${stageWorkLimits.named} texts of at most ${longestName} characters.`;
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: stageWorkLimits.named, items: { type: 'string', maxLength: longestName } }),
    IsArray({ message }), ArrayMaxSize(stageWorkLimits.named, { message }), IsString({ each: true, message }), MaxLength(longestName, { each: true, message }),
  );
};

/** Who is asked. */
class StageAudienceDto {
  @ApiProperty({ enum: audienceKinds })
  @IsIn(audienceKinds, { message: `of is one of ${audienceKinds.join(', ')}.` })
  of!: AudienceKind;

  @Names()
  named!: string[];

  @ApiPropertyOptional({ type: 'integer', minimum: rotationLimits.fewest, maximum: rotationLimits.most, description: 'Of services: one in so many each time, in turn.' })
  @WhereGiven()
  @IsInt({ message: 'inTurnOf is a whole number.' })
  @Min(rotationLimits.fewest, { message: `inTurnOf is at least ${rotationLimits.fewest}.` })
  @Max(rotationLimits.most, { message: `inTurnOf is at most ${rotationLimits.most}.` })
  inTurnOf?: number;
}

const audienceOf = ({ of, named, inTurnOf }: StageAudienceDto): StageAudience => ({ of, named, ...(inTurnOf !== undefined && { inTurnOf }) });

/** Who answers for the stage. */
class StageOwnerDto implements StageOwner {
  @ApiProperty({ enum: ['role', 'post'] })
  @IsIn(['role', 'post'], { message: 'of is role or post.' })
  of!: 'role' | 'post';

  @SaidField(longestName, { description: 'A role, or the code of a post.', example: 'policy-officer' })
  named!: string;
}

/** One question of a form. */
export class QuestionDto {
  @ApiProperty({ pattern: questionKeyPattern.source, example: 'q1' })
  @Matches(questionKeyPattern, { message: 'key is small letters, figures and hyphens, such as q1.' })
  key!: string;

  @SaidField(limits.asks)
  asks!: string;

  @ApiPropertyOptional({ maxLength: limits.hint })
  @WhereGiven()
  @IsString({ message: `hint is text of at most ${limits.hint} characters.` })
  @MaxLength(limits.hint, { message: `hint is text of at most ${limits.hint} characters.` })
  hint?: string;

  @ApiProperty({ enum: questionTypes })
  @IsIn(questionTypes, { message: `type is one of ${questionTypes.join(', ')}.` })
  type!: QuestionType;

  @ApiPropertyOptional({ type: [String], maxItems: limits.choices, items: { type: 'string', maxLength: limits.choice }, description: 'With type: choice.' })
  @WhereGiven()
  @IsArray({ message: `choices is a list of at most ${limits.choices} texts.` })
  @ArrayMaxSize(limits.choices, { message: `choices is a list of at most ${limits.choices} texts.` })
  @IsString({ each: true, message: `choices are texts of at most ${limits.choice} characters.` })
  @MaxLength(limits.choice, { each: true, message: `choices are texts of at most ${limits.choice} characters.` })
  choices?: string[];

  @ApiProperty()
  @IsBoolean({ message: 'required is true or false.' })
  required!: boolean;

  @ApiPropertyOptional({ enum: ['measure'], description: 'It comes once for each measure that the form is about.' })
  @WhereGiven()
  @IsIn(['measure'], { message: 'each is measure, or left out.' })
  each?: 'measure';

  @ApiPropertyOptional({ enum: filledWith, description: 'With each: what the answer is filled in with.' })
  @WhereGiven()
  @IsIn(filledWith, { message: `filled is one of ${filledWith.join(', ')}, or left out.` })
  filled?: FilledWith;

  static plain({ key, asks, hint, type, choices, required, each, filled }: QuestionDto): Question {
    return { key, asks, type, required, ...(each !== undefined && { each }), ...(filled !== undefined && { filled }), ...(hint !== undefined && { hint }), ...(choices !== undefined && { choices }) };
  }

  static of({ choices, ...question }: Question): QuestionDto {
    return { ...question, ...(choices !== undefined && { choices: [...choices] }) };
  }
}

/** Of which measures a form's questions come that come for each. */
class MeasureScopeDto implements MeasureScope {
  @ApiProperty({ pattern: stageKeyPattern.source, example: 'indicators.review', description: 'The key of an earlier stage.' })
  @Matches(stageKeyPattern, { message: 'stage is the key of a stage, such as indicators.review.' })
  stage!: string;

  @ApiProperty({ pattern: questionKeyPattern.source, example: 'outcome' })
  @Matches(questionKeyPattern, { message: 'question is the key of a question, such as q1.' })
  question!: string;

  @Names()
  answers!: string[];
}

const Whole = (most: number): PropertyDecorator => {
  const message = `$property is a whole number of working days from 0 to ${most}.`;
  return applyDecorators(ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: most }), IsOptional(), IsInt({ message }), Min(0, { message }), Max(most, { message }));
};

/** What a stage does: `opens` and `information` ask nobody and take an owner alone. */
export class StageWorkDto {
  @ApiProperty({ enum: stageKinds })
  @IsIn(stageKinds, { message: `kind is one of ${stageKinds.join(', ')}.` })
  kind!: StageKind;

  @ApiPropertyOptional({ type: StageOwnerDto })
  @WhereGiven()
  @IsObject({ message: 'owner names a role or a post.' })
  @ValidateNested()
  @Type(() => StageOwnerDto)
  owner?: StageOwnerDto;

  @ApiPropertyOptional({ type: StageAudienceDto })
  @WhereGiven()
  @IsObject({ message: 'audience says who is asked.' })
  @ValidateNested()
  @Type(() => StageAudienceDto)
  audience?: StageAudienceDto;

  @ApiPropertyOptional({ maxLength: stageWorkLimits.guidance })
  @IsOptional()
  @IsString({ message: 'guidance is text.' })
  @MaxLength(stageWorkLimits.guidance, { message: `guidance is text of at most ${stageWorkLimits.guidance} characters.` })
  guidance?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: stageWorkLimits.link })
  @IsOptional()
  @IsString({ message: 'link is an address.' })
  @MaxLength(stageWorkLimits.link, { message: `link is an address of at most ${stageWorkLimits.link} characters.` })
  link?: string | null;

  @Whole(stageWorkLimits.window)
  window?: number;

  @Whole(stageWorkLimits.grace)
  grace?: number;

  @ApiPropertyOptional({ enum: reminderPatterns })
  @IsOptional()
  @IsIn(reminderPatterns, { message: `reminders is one of ${reminderPatterns.join(', ')}.` })
  reminders?: ReminderPattern;

  @ApiPropertyOptional({ enum: signOffs })
  @IsOptional()
  @IsIn(signOffs, { message: `signOff is one of ${signOffs.join(', ')}.` })
  signOff?: SignOff;

  @ApiPropertyOptional({ type: MeasureScopeDto, description: 'With questions that come for each measure: only measures of which an earlier stage was answered so.' })
  @WhereGiven()
  @IsObject({ message: 'measures has stage, question and answers.' })
  @ValidateNested()
  @Type(() => MeasureScopeDto)
  measures?: MeasureScopeDto;

  @ApiPropertyOptional({ pattern: frameworkKeyPattern.source, maxLength: frameworkLimits.key, example: 'best-value-2024', description: 'Of an assessment alone: the key of the framework that it is held on.' })
  @IsOptional()
  @Matches(frameworkKeyPattern, { message: 'framework is the key of a framework, such as best-value-2024.' })
  @MaxLength(frameworkLimits.key, { message: 'framework is the key of a framework, such as best-value-2024.' })
  framework?: string;

  @ApiPropertyOptional({ type: [QuestionDto], maxItems: limits.questions })
  @WhereGiven()
  @IsArray({ message: 'questions is a list.' })
  @ArrayMaxSize(limits.questions, { message: `questions has at most ${limits.questions} questions.` })
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions?: QuestionDto[];

  /** What is left out is asked of the heads of all services, owned by the policy team, ten working days ahead, without grace and sign-off. */
  static plain(given: StageWorkDto): StageWork {
    const owner = given.owner && { of: given.owner.of, named: given.owner.named };
    if (given.kind === 'opens' || given.kind === 'information') return { kind: given.kind, ...(owner && { owner }) };
    return {
      kind: given.kind,
      owner: owner ?? { of: 'role', named: 'policy-officer' },
      audience: given.audience === undefined ? { of: 'services', named: [] } : audienceOf(given.audience),
      guidance: given.guidance ?? '',
      link: given.link ?? null,
      window: given.window ?? 10,
      grace: given.grace ?? 0,
      reminders: given.reminders ?? 'usual',
      signOff: given.signOff ?? 'nobody',
      questions: (given.questions ?? []).map((question) => QuestionDto.plain(question)),
      ...(given.framework !== undefined && { framework: given.framework }),
      ...(given.measures && { measures: { stage: given.measures.stage, question: given.measures.question, answers: given.measures.answers } }),
    };
  }

  static of(work: StageWork): StageWorkDto {
    if (!asksSomebody(work)) return { ...work };
    const { measures, ...asked } = work;
    return { ...asked, ...(measures && { measures: { ...measures, answers: [...measures.answers] } }), audience: { ...work.audience, named: [...work.audience.named] }, questions: work.questions.map((question) => QuestionDto.of(question)) };
  }
}
