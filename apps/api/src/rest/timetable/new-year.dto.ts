import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** The year to draft. */
export class NewYearDto {
  @ApiProperty({ pattern: '^[0-9]{4}/[0-9]{2}$', example: '2027/28' })
  @Matches(/^[0-9]{4}\/[0-9]{2}$/, { message: 'year is a financial year such as 2027/28.' })
  year!: string;
}
