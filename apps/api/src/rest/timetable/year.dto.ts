import type { YearView } from '@golden-thread/application/timetable/show-year';
import type { Clash } from '@golden-thread/domain/timetable/clash';
import type { Year } from '@golden-thread/domain/timetable/year';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { pageOf } from '../shared/paging';

/** Something about a timetable that a person has to see. */
export class ClashDto {
  @ApiProperty({ example: 'OnPollingDay' })
  code!: string;

  @ApiProperty({ description: 'The key of the stage.' })
  stage!: string;

  @ApiProperty({ description: 'The year cannot be published, nor a change applied, while it stands.' })
  blocks!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  date!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The key of the stage it clashes with.' })
  other!: string | null;

  static of({ code, stage, blocks, date, other }: Clash): ClashDto {
    return { code, stage, blocks, date: date ?? null, other: other ?? null };
  }
}

/** A year in a list. */
class YearLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['draft', 'running', 'ended'] })
  state!: string;
}

/** A page of years, the newest first. */
export class YearPageDto extends pageOf(YearLineDto) {}

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

  static of({ id, year, state, version, annualReportOn }: Year, { clashes }: Pick<YearView, 'clashes'>): YearDto {
    return { id, year, state, version, annualReportOn, clashes: clashes.map((clash) => ClashDto.of(clash)) };
  }
}

/** The year to draft. */
export class NewYearDto {
  @ApiProperty({ pattern: '^[0-9]{4}/[0-9]{2}$', example: '2027/28' })
  @Matches(/^[0-9]{4}\/[0-9]{2}$/, { message: 'year is a financial year such as 2027/28.' })
  year!: string;
}
