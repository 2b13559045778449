import type { YearShown } from '@golden-thread/application/timetable';
import type { Year } from '@golden-thread/domain/timetable';
import { ApiProperty } from '@nestjs/swagger';
import { ClashDto } from './clash.dto';

/** A council's performance year. Its stages are a list of their own. */
export class YearDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  annualReportOn!: string | null;

  @ApiProperty({ type: [ClashDto] })
  clashes!: ClashDto[];

  static of({ id, year, state, version, annualReportOn }: Year, { clashes }: Pick<YearShown, 'clashes'>): YearDto {
    return { id, year, state, version, annualReportOn, clashes: clashes.map((clash) => ClashDto.of(clash)) };
  }
}
