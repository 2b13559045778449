import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type CauseCode, causeCodes } from '@golden-thread/domain/exception/clinic';
import { reportFaults } from '@golden-thread/domain/exception/decide-exception-report';
import { exceptionLimits, type ExceptionReport } from '@golden-thread/domain/exception/exception-case';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { JudgedByRule } from '../../http/faults-by-rule';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { DayField, TextField } from '../shared/dto-fields';

/** An option for improvement, with what it costs and brings. */
export class ImprovementOptionDto {
  @TextField(exceptionLimits.optionText, { example: 'Take an agency surveyor for six months' })
  title!: string;

  @TextField(exceptionLimits.optionText, { example: '£31,000' })
  cost!: string;

  @TextField(exceptionLimits.optionText, { example: 'Relet times back under 20 days by December' })
  benefit!: string;

  @TextField(exceptionLimits.optionText, { example: 'The market is thin in August' })
  risk!: string;
}

const causes = Object.keys(causeCodes) as CauseCode[];
const place = { message: 'recommended is the place of an option in the list, counted from 0, or null.' };

/** A manager's report on a bad or missing figure. */
export class ExceptionReportDto implements JudgedByRule {
  @ApiProperty({ enum: causes, example: 'capacity' })
  @IsIn(causes, { message: `causeCode is one of ${causes.join(', ')}.` })
  causeCode!: CauseCode;

  @TextField(exceptionLimits.text, { example: 'Two of five surveyors left in May; voids waited for an inspection.' })
  cause!: string;

  @TextField(exceptionLimits.text, { description: 'What it means for residents.', example: 'Families wait nine days longer for a home.' })
  impact!: string;

  @TextField(exceptionLimits.text, { description: 'What was done so far.', example: 'An agency surveyor started on 6 July.' })
  done!: string;

  @ApiProperty({ type: [ImprovementOptionDto], maxItems: exceptionLimits.options })
  @IsArray({ message: 'options is a list of options for improvement.' })
  @ArrayMaxSize(exceptionLimits.options, { message: `options has at most ${exceptionLimits.options} options.` })
  @ValidateNested({ each: true })
  @Type(() => ImprovementOptionDto)
  options!: ImprovementOptionDto[];

  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, maximum: exceptionLimits.options - 1, example: 0, description: 'The place of the option that is recommended, counted from 0.' })
  @ValidateIf((report: ExceptionReportDto) => report.recommended !== null)
  @IsInt(place)
  @Min(0, place)
  @Max(exceptionLimits.options - 1, place)
  recommended!: number | null;

  @DayField('2026-12-31', { optional: true, description: 'When the figure is expected to be back on target.' })
  backOnTargetBy?: CalendarDate | null;

  faults(): readonly FieldFault[] {
    return faultsOf(reportFaults(ExceptionReportDto.toReport(this)));
  }

  static toReport({ causeCode, cause, impact, done, options, recommended, backOnTargetBy }: ExceptionReportDto): ExceptionReport {
    const option = ({ title, cost, benefit, risk }: ImprovementOptionDto) => ({ title, cost, benefit, risk });
    return { causeCode, cause, impact, done, options: options.map(option), recommended, backOnTargetBy: backOnTargetBy ?? null };
  }
}
