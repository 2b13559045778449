import type { MeasureView } from '@golden-thread/application/measure';
import { dataStatuses, levels } from '@golden-thread/domain/measure';
import { ApiProperty } from '@nestjs/swagger';

/** One version of one figure. */
export class FigureDto {
  @ApiProperty({ example: '2026-Q1' })
  period!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of this figure. Give the current one as If-Match to correct it.' })
  figureVersion!: number;

  @ApiProperty({ description: 'Whether it is the newest version.' })
  current!: boolean;

  @ApiProperty({ description: 'Unrounded.' })
  value!: string;

  @ApiProperty({ type: String, nullable: true })
  numerator!: string | null;

  @ApiProperty({ type: String, nullable: true })
  denominator!: string | null;

  @ApiProperty({ enum: dataStatuses })
  dataStatus!: string;

  @ApiProperty({ enum: ['entered', 'returned', 'verified'] })
  state!: string;

  @ApiProperty({ enum: Object.keys(levels) })
  level!: string;

  @ApiProperty({ description: 'The rule that gave the level, in one sentence.' })
  why!: string;

  @ApiProperty()
  commentary!: string;

  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version that this one corrects.' })
  replaces!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was corrected.' })
  reason!: string | null;

  @ApiProperty({ description: 'Whether it stands in a quarter’s snapshot.' })
  frozen!: boolean;

  static of(version: MeasureView['versions'][number]): FigureDto {
    const { period, current, value, numerator, denominator, dataStatus, state, commentary, enteredAt, replaces, reason, frozen, status } = version;
    return {
      period, figureVersion: version.version, current, value, numerator, denominator, dataStatus, state, level: status.level, why: status.why, commentary,
      enteredAt, replaces, reason, frozen,
    };
  }
}

/** Every figure of a measure with its versions, newest period first. */
export class FiguresDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty({ type: [FigureDto] })
  figures!: FigureDto[];
}

/** What came of a correction. */
export class CorrectionDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: 'integer', minimum: 2, description: 'The new version of the figure.' })
  version!: number;
}
