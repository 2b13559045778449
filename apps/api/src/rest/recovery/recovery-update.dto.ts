import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

const statuses = ['on-track', 'at-risk', 'off-track'] as const;
const words = { message: '$property is text of 1 to 4000 characters.' };

/** The accountable manager's report for a month. */
export class RecoveryUpdateDto {
  @ApiProperty({ type: String, nullable: true, pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$', description: 'The measure’s latest value; null where none exists.' })
  @ValidateIf((update: RecoveryUpdateDto) => update.value !== null)
  @Matches(/^-?[0-9]{1,12}(\.[0-9]{1,6})?$/, { message: 'value is a decimal as text, such as "73.1", or null.' })
  value!: string | null;

  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'The agency surveyor started on 6 July.' })
  @IsString(words)
  @MinLength(1, words)
  @MaxLength(4000, words)
  progress!: string;

  @ApiProperty({ enum: statuses })
  @IsIn(statuses, { message: `planStatus is one of ${statuses.join(', ')}.` })
  planStatus!: (typeof statuses)[number];

  @ApiProperty({ minLength: 1, maxLength: 4000, example: '86 % by the end of August.' })
  @IsString(words)
  @MinLength(1, words)
  @MaxLength(4000, words)
  forecast!: string;

  @ApiProperty({ maxLength: 4000, example: 'None' })
  @IsString({ message: 'asks is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'asks is text of at most 4000 characters.' })
  asks!: string;
}
