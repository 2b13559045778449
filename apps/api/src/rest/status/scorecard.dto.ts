import type { Scorecard } from '@golden-thread/application/status/read-scorecard';
import { quarters } from '@golden-thread/domain/calendar/financial-year';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { levels } from '@golden-thread/domain/status/status';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { codePattern } from '../shared/dto-fields';

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

/** The service that figures of a line are of, where services merged or split meanwhile. */
export class FormerServiceDto {
  @ApiProperty()
  service!: string;

  @ApiProperty({ format: 'date', description: 'The last day on which the measure was its.' })
  until!: string;

  @ApiProperty({ description: 'Whether the quarter’s own figure is of a time before; else only those that it is compared with are.' })
  ownFigure!: boolean;
}

/** How one measure stands. */
export class StandingDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: Object.keys(scorecardDimensions) })
  dimension!: string;

  @ApiProperty()
  group!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where none is due with the quarter.' })
  period!: string | null;

  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty()
  unit!: string;

  @ApiProperty({ enum: Object.keys(levels) })
  level!: string;

  @ApiProperty()
  why!: string;

  @ApiProperty({ enum: ['improved', 'worsened', 'unchanged', 'higher', 'lower', 'unknown'], description: 'Against the period before.' })
  shortTerm!: string;

  @ApiProperty({ enum: ['improved', 'worsened', 'unchanged', 'higher', 'lower', 'unknown'], description: 'Against the same period last year.' })
  longTerm!: string;

  @ApiProperty({ description: 'The value stands and no second person has verified it yet.' })
  unverified!: boolean;

  @ApiProperty({ type: FormerServiceDto, nullable: true })
  formerly!: FormerServiceDto | null;

  static of(standing: MeasurePosition): StandingDto {
    const { ref, title, dimension, group, period, target, unit, status, figure, shortTerm, longTerm, formerly = null } = standing;
    return {
      ref, title, dimension, group, period, target, unit, value: figure?.value ?? null, level: status.level, why: status.why,
      shortTerm: shortTerm.travel, longTerm: longTerm.travel, unverified: figure?.state === 'entered', formerly,
    };
  }
}

/** A scorecard: counts by level, then every measure. */
export class ScorecardDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: quarters.length })
  quarter!: number;

  @ApiProperty({ type: String, nullable: true, description: 'The service’s code; null for the whole council.' })
  service!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'How many measures of each level.' })
  counts!: Record<string, number>;

  @ApiProperty({ type: [StandingDto] })
  measures!: StandingDto[];

  static of({ year, quarter, service, counts, dimensions }: Scorecard): ScorecardDto {
    const standings = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.standings));
    return { year, quarter, service: service?.code ?? null, counts: { ...counts }, measures: standings.map((standing) => StandingDto.of(standing)) };
  }
}
