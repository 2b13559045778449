import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ExceptionVerdict } from '@golden-thread/domain/exception/decide-exception';
import { type DecisionKind, decisionKinds, exceptionLimits } from '@golden-thread/domain/exception/exception-case';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, TextField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

/** Resources aligned to where the need is greatest. The amount is written as people write it. */
export class ResourceAlignmentDto {
  @TextField(exceptionLimits.resource, { example: 'Planned works' })
  from!: string;

  @TextField(exceptionLimits.resource, { example: 'Voids' })
  to!: string;

  @TextField(exceptionLimits.resource, { example: '£20,000' })
  amount!: string;
}

const kinds = Object.keys(decisionKinds) as DecisionKind[];
const whyWithout = { message: `withoutReport is text of at most ${exceptionLimits.text} characters.` };
const place = { message: 'option is the place of an option of the report, counted from 0.' };

/** The corporate review's decision on an exception. */
export class ExceptionDecisionDto {
  @ApiProperty({ enum: kinds, example: 'clinic' })
  @IsIn(kinds, { message: `decision is one of ${kinds.join(', ')}.` })
  decision!: DecisionKind;

  @TextField(exceptionLimits.text, { example: 'Second quarter in red; the service asks for help across directorates.' })
  reason!: string;

  @DayField('2026-08-14', { optional: true, description: 'The day of the clinic; required for one.' })
  clinicOn?: CalendarDate | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: exceptionLimits.options - 1, description: 'The option of the report that is taken, counted from 0.' })
  @IsOptional()
  @IsInt(place)
  @Min(0, place)
  @Max(exceptionLimits.options - 1, place)
  option?: number | null;

  @ApiPropertyOptional({ type: ResourceAlignmentDto })
  @IsOptional()
  @IsObject({ message: 'resources says from where, to what and how much.' })
  @ValidateNested()
  @Type(() => ResourceAlignmentDto)
  resources?: ResourceAlignmentDto;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: exceptionLimits.servicesTold, description: 'The services that take it back to their teams; the exception’s own where none is named.' })
  @WhereGiven()
  @IsArray({ message: 'tellServiceIds is a list of ids of services.' })
  @ArrayMaxSize(exceptionLimits.servicesTold, { message: `tellServiceIds has at most ${exceptionLimits.servicesTold} services.` })
  @IsId({ each: true, message: 'tellServiceIds holds ids of services.' })
  tellServiceIds?: ServiceId[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: exceptionLimits.text, description: 'Why it is decided although the report that is needed has not come.' })
  @IsOptional()
  @IsString(whyWithout)
  @MaxLength(exceptionLimits.text, whyWithout)
  withoutReport?: string | null;

  static toVerdict({ decision, reason, clinicOn, option, resources, withoutReport }: ExceptionDecisionDto): ExceptionVerdict {
    return { decision, reason, withoutReport: withoutReport ?? null, clinicOn: clinicOn ?? null, option: option ?? null, resources: resources ? { ...resources } : null };
  }
}
