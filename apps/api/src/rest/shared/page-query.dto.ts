import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which page of a list; extend it with the list's own filters. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100_000, default: 1, description: 'Pages are of 50.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'page is a whole number from 1.' })
  @Min(1, { message: 'page is a whole number from 1.' })
  @Max(100_000, { message: 'page is at most 100000.' })
  page = 1;
}
