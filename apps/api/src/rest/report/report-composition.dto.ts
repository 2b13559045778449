import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** The composer's own words. */
export class ReportCompositionDto {
  @ApiProperty({ maxLength: 8000, example: 'Eleven of twelve deliverables are on course; repairs recover as planned.' })
  @IsString({ message: 'summary is text of at most 8000 characters.' })
  @MaxLength(8000, { message: 'summary is text of at most 8000 characters.' })
  summary!: string;
}
