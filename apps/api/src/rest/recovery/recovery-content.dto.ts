import type { CalendarDate, Month } from '@golden-thread/domain/calendar/dates';
import {
  recoveryLimits as limits,
  recoveryMonthPattern,
  type RecoveryPlanContent,
  recoveryValuePattern,
} from '@golden-thread/domain/recovery/recovery-plan';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { dayPattern } from '../shared/dto-fields';

const decimal = { pattern: recoveryValuePattern.source };
const decimalMessage = { message: '$property is a decimal as text, such as "71.2".' };
const text = (most: number) => ({ message: `$property is text of at most ${most} characters.` });

/** One step of a plan. */
export class RecoveryActionDto {
  @ApiProperty({ maxLength: limits.step, example: 'Take an agency surveyor' })
  @IsString(text(limits.step))
  @MaxLength(limits.step, text(limits.step))
  step!: string;

  @ApiProperty({ maxLength: limits.owner, example: 'Repairs Manager', description: 'Once it is submitted: the title or code of a post, or the name or e-mail of a person.' })
  @IsString(text(limits.owner))
  @MaxLength(limits.owner, text(limits.owner))
  owner!: string;

  @ApiProperty({ type: String, pattern: dayPattern.source, example: '2026-10-30' })
  @Matches(dayPattern, { message: 'dueOn is a date such as "2026-10-30".' })
  dueOn!: CalendarDate | '';

  @ApiProperty({ maxLength: limits.prediction, description: 'What it should change, by how much and by when.', example: 'Four points more by September' })
  @IsString(text(limits.prediction))
  @MaxLength(limits.prediction, text(limits.prediction))
  prediction!: string;
}

/** The value expected at the end of a month. */
export class RecoveryMilestoneDto {
  @ApiProperty({ type: String, pattern: recoveryMonthPattern.source, example: '2026-10' })
  @Matches(recoveryMonthPattern, { message: 'month is a month such as "2026-10".' })
  month!: Month;

  @ApiProperty({ ...decimal, example: '82.5' })
  @Matches(recoveryValuePattern, decimalMessage)
  value!: string;
}

/** What a plan says. */
export class RecoveryContentDto {
  @ApiProperty({ maxLength: limits.text, example: 'Nine repairs in ten are finished in time by December.' })
  @IsString(text(limits.text))
  @MaxLength(limits.text, text(limits.text))
  objective!: string;

  @ApiProperty({ maxLength: limits.text, example: 'Two of five surveyors left in May.' })
  @IsString(text(limits.text))
  @MaxLength(limits.text, text(limits.text))
  causes!: string;

  @ApiProperty({ maxLength: limits.text, example: '£20,000 from planned works to voids.' })
  @IsString(text(limits.text))
  @MaxLength(limits.text, text(limits.text))
  resources!: string;

  @ApiProperty({ type: String, nullable: true, ...decimal })
  @ValidateIf((content: RecoveryContentDto) => content.startValue !== null)
  @Matches(recoveryValuePattern, decimalMessage)
  startValue!: string | null;

  @ApiProperty({ type: String, nullable: true, ...decimal })
  @ValidateIf((content: RecoveryContentDto) => content.goalValue !== null)
  @Matches(recoveryValuePattern, decimalMessage)
  goalValue!: string | null;

  @ApiProperty({ type: [RecoveryMilestoneDto], maxItems: limits.months })
  @IsArray({ message: 'trajectory is a list of months with values.' })
  @ArrayMaxSize(limits.months, { message: `trajectory has at most ${limits.months} months.` })
  @ValidateNested({ each: true })
  @Type(() => RecoveryMilestoneDto)
  trajectory!: RecoveryMilestoneDto[];

  @ApiProperty({ type: [RecoveryActionDto], maxItems: limits.actions })
  @IsArray({ message: 'actions is a list of actions.' })
  @ArrayMaxSize(limits.actions, { message: `actions has at most ${limits.actions} actions.` })
  @ValidateNested({ each: true })
  @Type(() => RecoveryActionDto)
  actions!: RecoveryActionDto[];

  @ApiPropertyOptional({ maxLength: limits.cost, description: 'What it costs, and from which budget.', example: '£31,000 from the vacancy saving' })
  @IsOptional()
  @IsString(text(limits.cost))
  @MaxLength(limits.cost, text(limits.cost))
  cost?: string;

  @ApiPropertyOptional({ maxLength: limits.finance, description: 'Who in Finance confirmed the cost; in earlier plans also when, in words.', example: 'Priya Shah' })
  @IsOptional()
  @IsString(text(limits.finance))
  @MaxLength(limits.finance, text(limits.finance))
  finance?: string;

  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, description: 'When they confirmed it: no day to come.', example: '2026-08-28' })
  @IsOptional()
  @Matches(dayPattern, { message: 'financeOn is a date such as "2026-08-28".' })
  financeOn?: CalendarDate | '';

  static of(content: RecoveryPlanContent): RecoveryContentDto {
    const actions = content.actions.map(({ step, owner, dueOn, prediction }) => ({ step, owner, dueOn, prediction }));
    return { ...content, trajectory: [...content.trajectory], actions };
  }
}
