import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { SaidField } from '../shared';

/** A council plan to be begun. */
export class NewCouncilPlanDto {
  @ApiProperty({ pattern: '^20[0-9]{2}/[0-9]{2}$', example: '2027/28' })
  @Matches(/^20\d\d\/\d\d$/, { message: 'year is a financial year such as "2027/28".' })
  year!: string;

  @SaidField(200, { example: 'A fairer Larkmere' })
  title!: string;
}
