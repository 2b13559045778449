import type { MeasureView } from '@golden-thread/application/measure/read-measure';
import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { levels } from '@golden-thread/domain/status/status';
import { figureLimits, sentFigurePattern, type TypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SaidField } from '../shared/dto-fields';

const number = sentFigurePattern;
const commentary = { message: `commentary is text of at most ${figureLimits.commentary} characters.` };
const fault = (field: string) => ({ message: `${field} is a decimal as text, such as "71.2".` });

/** A figure: a value, or numerator and denominator where the measure is a ratio. */
export class TypedFigureDto {
  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('value'))
  value?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('numerator'))
  numerator?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: number.source })
  @IsOptional()
  @Matches(number, fault('denominator'))
  denominator?: string | null;

  @ApiPropertyOptional({ enum: dataStatuses, default: 'final' })
  @IsOptional()
  @IsIn(dataStatuses, { message: `dataStatus is one of ${dataStatuses.join(', ')}.` })
  dataStatus?: (typeof dataStatuses)[number];

  @ApiPropertyOptional({ maxLength: figureLimits.commentary, description: 'Needed where the status is red.' })
  @IsOptional()
  @IsString(commentary)
  @MaxLength(figureLimits.commentary, commentary)
  commentary?: string;

  @ApiPropertyOptional({ default: false, description: 'There were no cases in the period: no number is given, and the commentary says why.' })
  @IsOptional()
  @IsBoolean({ message: 'noCases is true or false.' })
  noCases?: boolean;

  static toTyped(given: TypedFigureDto): TypedFigure {
    return {
      value: given.value ?? '', numerator: given.numerator ?? '', denominator: given.denominator ?? '', dataStatus: given.dataStatus ?? 'final',
      commentary: given.commentary ?? '', noCases: given.noCases === true,
    };
  }
}

/** One version of one figure. */
export class FigureDto {
  @ApiProperty({ example: '2026-Q1' })
  period!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of this figure. Give the current one as If-Match to correct it.' })
  figureVersion!: number;

  @ApiProperty({ description: 'Whether it is the newest version.' })
  current!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Unrounded. Null: there were no cases.' })
  value!: string | null;

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

  @ApiProperty({ type: [String], example: ['2026-Q1'], description: 'Periods whose figure is shown to this reader once what the policy team asked about it is answered: figures holds none of them.' })
  awaitingAnswer!: readonly string[];
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

/** A figure restated, and why. */
export class NewCorrectionDto extends TypedFigureDto {
  @SaidField(figureLimits.reason, { example: 'Eleven repairs were counted twice.' })
  reason!: string;
}
