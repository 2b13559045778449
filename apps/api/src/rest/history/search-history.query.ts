import type { SearchHistoryAsked } from '@golden-thread/application/history';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../shared';
import { dayPattern } from '../shared/day-pattern';

/** What to choose by. */
export class SearchHistoryQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: '^[a-z-]{1,40}$', example: 'recovery-plan' })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/, { message: 'thing is a kind of thing, such as recovery-plan.' })
  thing?: string;

  @ApiPropertyOptional({ pattern: '^[A-Za-z]{1,60}$', example: 'RecoveryPlanApproved' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,60}$/, { message: 'name is the name of an event, such as RecoveryPlanApproved.' })
  name?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Part of the name of who acted, or of on whose behalf.' })
  @IsOptional()
  @MaxLength(100, { message: 'who is text of at most 100 characters.' })
  who?: string;

  @ApiPropertyOptional({ pattern: dayPattern.source, example: '2026-07-01', description: 'The first day, on the council’s clock.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'from is a date such as 2026-07-01.' })
  from?: string;

  @ApiPropertyOptional({ pattern: dayPattern.source, example: '2026-09-30', description: 'The last day, on the council’s clock.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'to is a date such as 2026-09-30.' })
  to?: string;

  static toAsked({ page, thing, name, who, from, to }: SearchHistoryQuery): SearchHistoryAsked {
    const given = { streamType: thing, name, who, from, to };
    return { page, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  }
}
