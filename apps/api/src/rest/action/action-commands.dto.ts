import { actionLimits, type ActionOriginKind, actionOrigins, actionReferencePattern, wholeProgress } from '@golden-thread/domain/action/action';
import { statusSetLimits } from '@golden-thread/domain/action/action-status';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { codePattern, DayField, SaidField, TextField } from '../shared/dto-fields';

const originKinds = Object.keys(actionOrigins) as ActionOriginKind[];

/** The thing that an action was agreed in. */
export class NewActionOriginDto {
  @ApiProperty({ enum: originKinds })
  @IsIn(originKinds, { message: `kind is one of ${originKinds.join(', ')}.` })
  kind!: ActionOriginKind;

  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'id is the id of that thing.' })
  id!: Id;
}

const measureRef = { message: `measure is the reference of a measure, such as "HS07".` };

/** What an action should change. */
export class NewPredictionDto {
  @ApiPropertyOptional({ type: String, maxLength: actionLimits.howMuch, nullable: true, example: 'HS07' })
  @IsOptional()
  @IsString(measureRef)
  @MaxLength(actionLimits.howMuch, measureRef)
  measure?: string | null;

  @TextField(actionLimits.howMuch, { example: '3 points' })
  howMuch!: string;

  @DayField('2027-03-31', { optional: true })
  by?: CalendarDate | null;
}

/** An action that is promised. */
export class NewActionDto {
  @SaidField(actionLimits.title, { example: 'Hire two operatives' })
  title!: string;

  @TextField(actionLimits.steps, { description: 'How it is done; empty where nobody knows yet.' })
  steps!: string;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'HOU-01', description: 'The code of the post that owns it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;

  @DayField('2026-09-01', { optional: true, description: 'From today where it is left out.' })
  startsOn?: CalendarDate | null;

  @DayField('2026-12-31')
  dueOn!: CalendarDate;

  @ApiPropertyOptional({ type: NewActionOriginDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'origin names the thing in which the action was agreed.' })
  @ValidateNested()
  @Type(() => NewActionOriginDto)
  origin?: NewActionOriginDto | null;

  @ApiPropertyOptional({ type: NewPredictionDto, nullable: true })
  @IsOptional()
  @IsObject({ message: 'prediction says what the action should change.' })
  @ValidateNested()
  @Type(() => NewPredictionDto)
  prediction?: NewPredictionDto | null;
}

const percent = { message: `progress is a whole number from 0 to ${wholeProgress}.` };

/** How an action stands. */
export class ActionReportDto {
  @SaidField(statusSetLimits.title + 4, { example: 'on-track', description: 'The key of one of the council’s own statuses (/action-statuses); or what one means, where no key is called so.' })
  status!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: wholeProgress })
  @IsInt(percent)
  @Min(0, percent)
  @Max(wholeProgress, percent)
  progress!: number;

  @DayField('2026-12-31', { description: 'The present day, or another: a later one needs its reason.' })
  dueOn!: CalendarDate;

  @TextField(actionLimits.reason, { description: 'Needed for a status that wants it, and for a later day.' })
  reason!: string;
}

/** What an action says, and who owns it. */
export class ActionChangeDto {
  @SaidField(actionLimits.title)
  title!: string;

  @TextField(actionLimits.steps)
  steps!: string;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'HOU-01' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;
}

const references = { message: 'references are references of actions, such as "AC-12".' };

/** What an action waits for. */
export class ActionDependenciesDto {
  @ApiProperty({ type: String, isArray: true, items: { type: 'string', pattern: actionReferencePattern.source }, maxItems: actionLimits.waitsFor })
  @IsArray(references)
  @ArrayMaxSize(actionLimits.waitsFor, { message: `references holds at most ${actionLimits.waitsFor}.` })
  @Matches(actionReferencePattern, { each: true, ...references })
  references!: string[];
}

/** Actions that are given to another post together. */
export class AssignActionsDto {
  @ApiProperty({ type: String, isArray: true, items: { type: 'string', pattern: actionReferencePattern.source }, minItems: 1, maxItems: actionLimits.assigned })
  @IsArray({ message: 'actions is a list of references.' })
  @ArrayMinSize(1, { message: 'actions names at least one action.' })
  @ArrayMaxSize(actionLimits.assigned, { message: `actions names at most ${actionLimits.assigned} actions.` })
  @Matches(actionReferencePattern, { each: true, message: 'actions holds references such as AC-12.' })
  actions!: string[];

  @ApiProperty({ pattern: codePattern.source, example: 'HOU-REP', description: 'The code of the post.' })
  @Matches(codePattern, { message: 'owner is a code of the organisation, such as HOU-01.' })
  owner!: string;
}
