import { recoveryLimits as limits, recoveryValuePattern } from '@golden-thread/domain/recovery';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

const statuses = ['on-track', 'at-risk', 'off-track'] as const;
const words = { message: `$property is text of 1 to ${limits.text} characters.` };

/** The accountable manager's report for a month. */
export class RecoveryUpdateDto {
  @ApiProperty({ type: String, nullable: true, pattern: recoveryValuePattern.source, description: 'The measure’s latest value; null where none exists.' })
  @ValidateIf((update: RecoveryUpdateDto) => update.value !== null)
  @Matches(recoveryValuePattern, { message: 'value is a decimal as text, such as "73.1", or null.' })
  value!: string | null;

  @ApiProperty({ minLength: 1, maxLength: limits.text, example: 'The agency surveyor started on 6 July.' })
  @IsString(words)
  @MinLength(1, words)
  @MaxLength(limits.text, words)
  progress!: string;

  @ApiProperty({ enum: statuses })
  @IsIn(statuses, { message: `planStatus is one of ${statuses.join(', ')}.` })
  planStatus!: (typeof statuses)[number];

  @ApiProperty({ minLength: 1, maxLength: limits.text, example: '86 % by the end of August.' })
  @IsString(words)
  @MinLength(1, words)
  @MaxLength(limits.text, words)
  forecast!: string;

  @ApiProperty({ maxLength: limits.text, example: 'None' })
  @IsString({ message: `asks is text of at most ${limits.text} characters.` })
  @MaxLength(limits.text, { message: `asks is text of at most ${limits.text} characters.` })
  asks!: string;
}
