import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../shared';

/** Which year's plans. */
export class ListPlansQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$', example: '2026-27', description: "The council's current year where it is left out." })
  @IsOptional()
  @Matches(/^[0-9]{4}-[0-9]{2}$/, { message: 'year is a financial year such as "2026-27".' })
  year?: string;
}
