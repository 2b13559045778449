import { type DecisionKind, decisionKinds } from '@golden-thread/domain/exception';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const isDate = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$|^[0-9]{4}-(0[13-9]|1[0-2])-(29|30)$|^[0-9]{4}-(0[13578]|1[02])-31$/;

/** The corporate review's decision on an exception. */
export class ExceptionDecisionDto {
  @ApiProperty({ enum: Object.keys(decisionKinds) })
  @IsIn(Object.keys(decisionKinds), { message: 'decision is note, recognise, watch, clinic or recovery-plan.' })
  decision!: DecisionKind;

  @ApiProperty({ maxLength: 4000 })
  @IsString({ message: 'reason is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'reason is text of at most 4000 characters.' })
  reason!: string;

  @ApiPropertyOptional({ pattern: isDate.source, example: '2026-08-14', description: 'Required for a clinic.' })
  @IsOptional()
  @Matches(isDate, { message: 'clinicOn is a date such as "2026-08-14".' })
  clinicOn?: string;
}
