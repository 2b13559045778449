import { recoveryLimits as limits, recoveryValuePattern, type RecoveryVerdict, recoveryVerdicts } from '@golden-thread/domain/recovery/recovery-plan';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { SaidField } from '../shared/dto-fields';

const whyReturned = { message: `reason is text of at most ${limits.text} characters.` };

/** A director's decision. */
export class RecoveryDecisionDto {
  @ApiProperty({ enum: ['approve', 'return'] })
  @IsIn(['approve', 'return'], { message: 'decision is approve or return.' })
  decision!: 'approve' | 'return';

  @ApiPropertyOptional({ maxLength: limits.text, description: 'Required when the plan is returned.' })
  @IsOptional()
  @IsString(whyReturned)
  @MaxLength(limits.text, whyReturned)
  reason?: string;
}

const statuses = ['on-track', 'at-risk', 'off-track'] as const;

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
