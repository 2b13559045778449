import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, type Quarter, quarters } from '@golden-thread/domain/calendar/financial-year';
import { type ReminderPattern, reminderPatterns } from '@golden-thread/domain/task/reminder-policy';
import { ruleOnDay } from '@golden-thread/domain/timetable/date-rule';
import { type ExtraRound, extraRoundLimits } from '@golden-thread/domain/timetable/extra-round';
import { mostDaysPostponed } from '@golden-thread/domain/timetable/postpone-reviews';
import { stageWorkLimits } from '@golden-thread/domain/timetable/stage-work';
import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { codePattern, DayField, SaidField } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';

const WorkingDays = ({ from, most, description }: { readonly from: number; readonly most: number; readonly description: string }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: from, maximum: most, description }),
    IsInt({ message: '$property is a whole number of working days.' }),
    Min(from, { message: `$property is at least ${from}.` }),
    Max(most, { message: `$property is at most ${most}.` }),
  );

const ServiceCodes = (none: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: stageWorkLimits.named, items: { type: 'string', pattern: codePattern.source }, example: ['HOU'], description: `Codes of services; none: ${none}.` }),
    IsArray({ message: 'services is a list of codes of services.' }),
    ArrayMaxSize(stageWorkLimits.named, { message: `services has at most ${stageWorkLimits.named}.` }),
    Matches(codePattern, { each: true, message: 'services has codes of services.' }),
  );

/** A round beside the year's own four. */
export class ExtraRoundDto implements Omit<ExtraRound, 'rule'> {
  @SaidField(extraRoundLimits.title, { example: 'Extra collection in September' })
  @Matches(/^[^\p{Cs}]*$/u, { message: 'title holds half a character; send whole ones.' })
  title!: string;

  @ServiceCodes('every service')
  services!: string[];

  @DayField('2026-09-11', { description: 'The day by which figures are given: of the year, or of the months after it up to December.' })
  figuresBy!: CalendarDate;

  @WorkingDays({ from: 0, most: stageWorkLimits.window, description: 'On how many working days before it services are asked.' })
  window!: number;

  @WorkingDays({ from: 0, most: stageWorkLimits.grace, description: 'After how many the policy team is told what has not come.' })
  grace!: number;

  @ApiProperty({ enum: reminderPatterns })
  @IsIn(reminderPatterns, { message: `reminders is one of ${reminderPatterns.join(', ')}.` })
  reminders!: ReminderPattern;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: extraRoundLimits.days, description: 'Service reviews, after the figures; null: services review nothing.' })
  @ValidateIf((_, value) => value !== null)
  @IsInt({ message: 'reviewsAfter is a whole number of working days, or null.' })
  @Min(1, { message: 'reviewsAfter is at least 1.' })
  @Max(extraRoundLimits.days, { message: `reviewsAfter is at most ${extraRoundLimits.days}.` })
  reviewsAfter!: number | null;

  @WorkingDays({ from: 1, most: extraRoundLimits.days, description: 'The corporate review, after the figures.' })
  corporateAfter!: number;

  /** @throws InvalidRequest where the day is not of the year */
  static plain({ figuresBy, ...round }: ExtraRoundDto, year: FinancialYear): ExtraRound {
    const rule = ruleOnDay(figuresBy, year);
    if (rule === null) throw new InvalidRequest([{ field: 'round.figuresBy', message: `figuresBy is a day of ${year}, or of the months after it up to December.` }], 422);
    return { ...round, services: [...round.services], rule };
  }
}

/** Service reviews of a quarter that are put off. */
export class PostponementDto {
  @ApiProperty({ enum: quarters })
  @IsIn(quarters, { message: 'quarter is 1 to 4.' })
  quarter!: Quarter;

  @ServiceCodes('all, with the stage that dates them')
  services!: string[];

  @WorkingDays({ from: 1, most: mostDaysPostponed, description: 'By how many working days.' })
  days!: number;

  @ApiProperty({ description: 'Where all are put off: the corporate review goes along.' })
  @IsBoolean({ message: 'alsoCorporate is true or false.' })
  alsoCorporate!: boolean;
}
