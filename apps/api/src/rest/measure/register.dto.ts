import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

const long = { message: 'This is longer than 2,000 characters. Shorten it.' };

/** What the single data list and the indicator register say about a measure. */
export class RegisterDto {
  @ApiProperty({ maxLength: 2000, example: 'Repairs finished within the time their priority gives' })
  @IsString()
  @MaxLength(2000, long)
  definition!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  dataType!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  dataSource!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  formula!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  calculationGuidance!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  benchmarking!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  feeds!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  workingPapers!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000, long)
  evidence!: string;
}
