import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { codePattern } from '../shared';

/** Which scorecard. */
export class ScorecardQuery {
  @ApiPropertyOptional({ pattern: '^20\\d{2}-Q[1-4]$', example: '2026-Q1', description: 'Else the last quarter that ended.' })
  @IsOptional()
  @Matches(/^20\d{2}-Q[1-4]$/, { message: 'quarter is such as 2026-Q1.' })
  quarter?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'A service’s code; else the whole council.' })
  @IsOptional()
  @Matches(codePattern, { message: 'service is a code of the organisation.' })
  service?: string;
}
