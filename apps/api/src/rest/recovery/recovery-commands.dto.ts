import { recoveryLimits as limits, recoveryValuePattern, type RecoveryVerdict, recoveryVerdicts } from '@golden-thread/domain/recovery/recovery-plan';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

const whyReturned = { message: `reason is text of at most ${limits.text} characters.` };

/** Something that has to be done by a day for the approval to hold. */
export class NewRecoveryConditionDto {
  @SaidField(limits.condition, { example: 'Finance confirms the agency budget.' })
  text!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Whoever answers for it: the post accountable for the plan, its director, or whoever asked for it.' })
  @IsId({ message: 'postId is the id of a post.' })
  postId!: PostId;

  @DayField('2026-10-30')
  dueOn!: CalendarDate;
}

const decisions = ['approve', 'approve-with-conditions', 'return'] as const;

/** A director's decision. */
export class RecoveryDecisionDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions, { message: `decision is one of ${decisions.join(', ')}.` })
  decision!: (typeof decisions)[number];

  @ApiPropertyOptional({ type: [NewRecoveryConditionDto], maxItems: limits.conditions, description: 'Those of an approval with conditions.' })
  @WhereGiven()
  @IsArray({ message: 'conditions is a list of conditions.' })
  @ArrayMaxSize(limits.conditions, { message: `conditions has at most ${limits.conditions} conditions.` })
  @ValidateNested({ each: true })
  @Type(() => NewRecoveryConditionDto)
  conditions?: NewRecoveryConditionDto[];

  @ApiPropertyOptional({ maxLength: limits.text, description: 'Required when the plan is returned.' })
  @IsOptional()
  @IsString(whyReturned)
  @MaxLength(limits.text, whyReturned)
  reason?: string;
}

const statuses = ['on-track', 'at-risk', 'off-track'] as const;

/** How a condition was met. */
export class ConditionMetDto {
  @SaidField(limits.text, { example: 'The budget was confirmed on 3 October.' })
  how!: string;
}

/** The accountable manager's report for a month. */
export class RecoveryUpdateDto {
  @ApiProperty({ type: String, nullable: true, pattern: recoveryValuePattern.source, description: 'The measure’s latest value; null where none exists.' })
  @ValidateIf((update: RecoveryUpdateDto) => update.value !== null)
  @Matches(recoveryValuePattern, { message: 'value is a decimal as text, such as "73.1", or null.' })
  value!: string | null;

  @SaidField(limits.text, { example: 'The agency surveyor started on 6 July.' })
  progress!: string;

  @ApiProperty({ enum: statuses })
  @IsIn(statuses, { message: `planStatus is one of ${statuses.join(', ')}.` })
  planStatus!: (typeof statuses)[number];

  @SaidField(limits.text, { example: '86% by the end of August.' })
  forecast!: string;

  @ApiProperty({ maxLength: limits.text, example: 'None' })
  @IsString({ message: `asks is text of at most ${limits.text} characters.` })
  @MaxLength(limits.text, { message: `asks is text of at most ${limits.text} characters.` })
  asks!: string;
}

/** A month's report as it is sent. */
export class NewRecoveryUpdateDto extends RecoveryUpdateDto {
  @ApiPropertyOptional({ default: false, description: 'The value was looked at twice and is right, though it is far from what was expected.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;
}

const present = { message: `presentIds is a list of 1 to ${limits.present} ids of people, the chair among them.` };

/** The panel's verdict, recorded by its chair. */
export class RecoveryVerdictDto {
  @ApiProperty({ enum: recoveryVerdicts })
  @IsIn(recoveryVerdicts, { message: `verdict is one of ${recoveryVerdicts.join(', ')}.` })
  verdict!: RecoveryVerdict;

  @SaidField(limits.text, { example: 'Three months on the way that was expected.' })
  reason!: string;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: limits.present })
  @IsArray(present)
  @ArrayNotEmpty(present)
  @ArrayMaxSize(limits.present, present)
  @IsId({ ...present, each: true })
  presentIds!: PersonId[];
}
