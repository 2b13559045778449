import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Which scorecard. */
export class ScorecardQuery {
  @ApiPropertyOptional({ pattern: '^20\\d{2}-Q[1-4]$', example: '2026-Q1', description: 'Else the last quarter that ended.' })
  @IsOptional()
  @Matches(/^20\d{2}-Q[1-4]$/, { message: 'quarter is such as 2026-Q1.' })
  quarter?: string;

  @ApiPropertyOptional({ pattern: '^[^\\s/]{1,40}$', description: 'A service’s code; else the whole council.' })
  @IsOptional()
  @Matches(/^[^\s/]{1,40}$/, { message: 'service is a code of the organisation.' })
  service?: string;
}
