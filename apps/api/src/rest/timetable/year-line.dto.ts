import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

/** A year in a list. */
export class YearLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;
}

/** A page of years, the newest first. */
export class YearPageDto extends pageOf(YearLineDto) {}
