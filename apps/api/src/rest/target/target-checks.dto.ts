/** How sound targets are, as the REST interface takes it in or gives it out. */

import type { TargetChecks } from '@golden-thread/application/target/check-targets';
import type { TargetStatementView } from '@golden-thread/application/target/state-target';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type PortfolioCheck, portfolioChecks } from '@golden-thread/domain/target/portfolio';
import { type SmartAnswers, type SmartInitial, smartInitials, smartLimits } from '@golden-thread/domain/target/smart';
import { type ResultKind, resultKinds, type TargetClass, targetClasses, type TargetForm, targetFormKeys, type TargetPriority, targetPriorities, targetStatementLimits } from '@golden-thread/domain/target/target-statement';
import { sentFigurePattern } from '@golden-thread/domain/figure-sheet/typed-figure';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { dayPattern } from '../shared/dto-fields';

const answer = { message: `$property is text of at most ${smartLimits.answer} characters, or left out.` };
const number = { message: '$property is a decimal as text, such as "-10", or null.' };
const day = { message: '$property is a date such as "2027-03-31", or null.' };
const given = (field: string) => (sent: object) => (sent as Record<string, unknown>)[field] !== null;

/** What is said for each letter of SMART; one that nothing is said for is left out. */
export class SmartAnswersDto implements SmartAnswers {
  @ApiProperty({ required: false, maxLength: smartLimits.answer }) @IsOptional() @IsString(answer) @MaxLength(smartLimits.answer, answer) S?: string;
  @ApiProperty({ required: false, maxLength: smartLimits.answer }) @IsOptional() @IsString(answer) @MaxLength(smartLimits.answer, answer) M?: string;
  @ApiProperty({ required: false, maxLength: smartLimits.answer }) @IsOptional() @IsString(answer) @MaxLength(smartLimits.answer, answer) A?: string;
  @ApiProperty({ required: false, maxLength: smartLimits.answer }) @IsOptional() @IsString(answer) @MaxLength(smartLimits.answer, answer) R?: string;
  @ApiProperty({ required: false, maxLength: smartLimits.answer }) @IsOptional() @IsString(answer) @MaxLength(smartLimits.answer, answer) T?: string;
}

/** What a measure's target says. */
export class NewTargetStatementDto {
  @ApiProperty({ maxLength: targetStatementLimits.wording, description: 'As it was published, word for word; may be empty.' })
  @IsString({ message: 'wording is text.' })
  @MaxLength(targetStatementLimits.wording, { message: `wording is text of at most ${targetStatementLimits.wording} characters.` })
  wording!: string;

  @ApiProperty({ enum: Object.keys(targetClasses) })
  @IsIn(Object.keys(targetClasses), { message: 'targetClass is normal, stretch or heroic.' })
  targetClass!: TargetClass;

  @ApiProperty({ enum: targetFormKeys })
  @IsIn(targetFormKeys, { message: `form is one of ${targetFormKeys.join(', ')}.` })
  form!: TargetForm;

  @ApiProperty({ type: String, nullable: true, pattern: sentFigurePattern.source, description: 'Of a change: the number that it is counted from.' })
  @ValidateIf(given('baseline'))
  @Matches(sentFigurePattern, number)
  baseline!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: sentFigurePattern.source, description: 'In percent of the baseline, or in the measure’s own unit.' })
  @ValidateIf(given('change'))
  @Matches(sentFigurePattern, number)
  change!: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: targetStatementLimits.comparator, description: 'The reference of the series that it is held against.' })
  @ValidateIf(given('comparator'))
  @IsString({ message: 'comparator is the reference of a measure, or null.' })
  @MaxLength(targetStatementLimits.comparator, { message: 'comparator is the reference of a measure, or null.' })
  comparator!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: dayPattern.source })
  @ValidateIf(given('reachedBy'))
  @Matches(dayPattern, day)
  reachedBy!: CalendarDate | null;

  @ApiProperty({ type: String, nullable: true, enum: Object.keys(targetPriorities) })
  @ValidateIf(given('priority'))
  @IsIn(Object.keys(targetPriorities), { message: 'priority is high, medium, low or null.' })
  priority!: TargetPriority | null;

  @ApiProperty({ type: String, nullable: true, enum: Object.keys(resultKinds) })
  @ValidateIf(given('resultKind'))
  @IsIn(Object.keys(resultKinds), { message: 'resultKind is input, output, outcome or null.' })
  resultKind!: ResultKind | null;

  @ApiProperty({ type: Boolean, nullable: true })
  @ValidateIf(given('financial'))
  @IsBoolean({ message: 'financial is true, false or null.' })
  financial!: boolean | null;

  @ApiProperty({ type: SmartAnswersDto })
  @ValidateNested()
  @Type(() => SmartAnswersDto)
  smart!: SmartAnswersDto;

  @ApiProperty({ type: String, nullable: true, pattern: dayPattern.source })
  @ValidateIf(given('reviewedOn'))
  @Matches(dayPattern, day)
  reviewedOn!: CalendarDate | null;
}

/** A letter of SMART for which something is missing. It blocks nothing. */
export class SmartGapDto {
  @ApiProperty({ enum: smartInitials })
  letter!: SmartInitial;

  @ApiProperty({ example: 'Time-bound' })
  word!: string;

  @ApiProperty()
  missing!: string;
}

/** What a measure's target says, with what it does not say yet. */
export class TargetStatementDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty({ type: NewTargetStatementDto, nullable: true })
  statement!: NewTargetStatementDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a change from a baseline: the number that it comes to.' })
  comesTo!: string | null;

  @ApiProperty({ type: [SmartGapDto] })
  gaps!: SmartGapDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of the measure. Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ measure, statement, comparator, comesTo, gaps }: TargetStatementView): TargetStatementDto {
    const said = (): NewTargetStatementDto => {
      const { comparatorId: _, smart, ...rest } = statement!;
      return { ...rest, smart: { ...smart }, comparator: comparator?.ref ?? null };
    };
    return { ref: measure.ref, statement: statement === null ? null : said(), comesTo, gaps: [...gaps], version: measure.version };
  }
}

/** A check of all targets together. */
export class PortfolioResultDto {
  @ApiProperty({ enum: Object.keys(portfolioChecks) })
  check!: PortfolioCheck;

  @ApiProperty()
  passes!: boolean;

  @ApiProperty()
  says!: string;

  @ApiProperty({ type: [String], description: 'The references of the measures behind it.' })
  behind!: string[];
}

/** A target of low priority that asks for more than one of high priority. */
export class StretchWarningDto {
  @ApiProperty()
  low!: string;

  @ApiProperty()
  high!: string;
}

/** The council's targets looked at together. */
export class TargetChecksDto {
  @ApiProperty({ type: 'integer' })
  measures!: number;

  @ApiProperty({ type: [PortfolioResultDto] })
  results!: PortfolioResultDto[];

  @ApiProperty({ type: [StretchWarningDto] })
  warnings!: StretchWarningDto[];

  static of({ measures, results, warnings }: TargetChecks): TargetChecksDto {
    return {
      measures,
      results: results.map(({ behind, ...result }) => ({ ...result, behind: behind.map(({ ref }) => ref) })),
      warnings: warnings.map(({ low, high }) => ({ low: low.ref, high: high.ref })),
    };
  }
}
