import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Which quarter's sheets. */
export class SheetsQuery {
  @ApiPropertyOptional({ pattern: '^20\\d{2}-Q[1-4]$', example: '2026-Q1', description: 'Else the last quarter that ended.' })
  @IsOptional()
  @Matches(/^20\d{2}-Q[1-4]$/, { message: 'quarter is such as 2026-Q1.' })
  quarter?: string;
}
