import type { NamedBecoming } from '@golden-thread/application/assessment/make-of-action';
import { frameworkKeyPattern, frameworkLimits } from '@golden-thread/domain/assessment/framework';
import { type ParticipantRole, participantRoles } from '@golden-thread/domain/assessment/participant';
import { type PracticeKind, practiceKindKeys, practiceLimits } from '@golden-thread/domain/assessment/practice';
import { type ActionSize, actionSizes, workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FrameworkId, PersonId, PostId, ServiceId, StageId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField, TextField } from '../shared/dto-fields';

const serviceDays = { message: `withinDays is a whole number of working days from 1 to ${practiceLimits.withinDays}, or null.` };
const key = { message: `$property is a key of the framework, such as "pm" or "pm-1".` };
const sectionList = { message: `sections is a list of 1 to ${frameworkLimits.sections} keys of sections, such as "pm".` };

/** A workshop on an installed framework. */
export class NewWorkshopDto {
  @SaidField(workshopLimits.title, { example: 'Planning, summer 2026' })
  title!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Of a version that is installed.' })
  @IsId({ message: 'frameworkId is the id of an installed framework.' })
  frameworkId!: FrameworkId;

  @ApiProperty({ type: [String], minItems: 1, maxItems: frameworkLimits.sections, items: { type: 'string', pattern: frameworkKeyPattern.source, maxLength: frameworkLimits.key }, example: ['pm'] })
  @IsArray(sectionList)
  @ArrayNotEmpty(sectionList)
  @ArrayMaxSize(frameworkLimits.sections, sectionList)
  @Matches(frameworkKeyPattern, { each: true, ...sectionList })
  @MaxLength(frameworkLimits.key, { each: true, ...sectionList })
  sections!: string[];

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Left out: the whole council.' })
  @IsOptional()
  @IsId({ message: 'serviceId is the id of a service, or null.' })
  serviceId?: ServiceId | null;

  @DayField('2026-07-14')
  meetsOn!: CalendarDate;

  @DayField('2026-07-17', { optional: true, description: 'Until when people who were away may score.' })
  scoresUntil?: CalendarDate | null;
}

/** Somebody of the council who is invited. */
export class NewParticipantDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'personId is the id of a person.' })
  personId!: PersonId;

  @ApiProperty({ enum: Object.keys(participantRoles) })
  @IsIn(Object.keys(participantRoles), { message: `role is one of ${Object.keys(participantRoles).join(', ')}.` })
  role!: ParticipantRole;
}

/** What an action becomes: a measure, a stage that is still to come, or a practice with its owner. */
export class BecomingDto {
  @ApiProperty({ enum: ['measure', 'stage', ...practiceKindKeys] })
  @IsIn(['measure', 'stage', ...practiceKindKeys], { message: `kind is one of measure, stage, ${practiceKindKeys.join(', ')}.` })
  kind!: 'measure' | 'stage' | PracticeKind;

  @TextField(workshopLimits.name, { description: 'The measure, by its reference or id; empty of other kinds.' })
  measure!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'stageId is the id of a stage, or null.' })
  stageId?: StageId | null;

  @TextField(practiceLimits.text, { description: 'What is done from now on; empty of a measure or a stage.' })
  text!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'ownerPostId is the id of a post, or null.' })
  ownerPostId?: PostId | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Of a role.' })
  @IsOptional()
  @IsId({ message: 'substitutePostId is the id of a post, or null.' })
  substitutePostId?: PostId | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: practiceLimits.withinDays, nullable: true, description: 'Of a service level: working days.' })
  @IsOptional()
  @IsInt(serviceDays)
  @Min(1, serviceDays)
  @Max(practiceLimits.withinDays, serviceDays)
  withinDays?: number | null;

  static read({ kind, measure, stageId = null, text, ownerPostId = null, substitutePostId = null, withinDays = null }: BecomingDto): NamedBecoming {
    if (kind === 'measure') return { kind, measure };
    if (kind === 'stage') return { kind, stage: stageId };
    return { kind: 'practice', practice: { kind, text, owner: ownerPostId, substitute: substitutePostId, withinDays } };
  }
}

const tipNumber = { message: `tip is a whole number from 1 to ${frameworkLimits.tips}, or null.` };

/** An action that is proposed in a workshop. */
export class ProposedActionDto {
  @ApiProperty({ type: String, pattern: frameworkKeyPattern.source, maxLength: frameworkLimits.key, example: 'pm-1' })
  @Matches(frameworkKeyPattern, key)
  @MaxLength(frameworkLimits.key, key)
  statement!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: frameworkLimits.tips, nullable: true, description: 'The tip that it came from.' })
  @IsOptional()
  @IsInt(tipNumber)
  @Min(1, tipNumber)
  @Max(frameworkLimits.tips, tipNumber)
  tip?: number | null;

  @SaidField(workshopLimits.action, { example: 'Look at speed on the first Monday of each month' })
  title!: string;

  @ApiProperty({ enum: Object.keys(actionSizes) })
  @IsIn(Object.keys(actionSizes), { message: `size is one of ${Object.keys(actionSizes).join(', ')}.` })
  size!: ActionSize;
}
