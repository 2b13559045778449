import type { ArrangementRow, MonitoringView } from '@golden-thread/application/plan/arrange-monitoring';
import { type MonitoringKind, monitoringKinds } from '@golden-thread/domain/plan/monitoring';
import { ApiProperty } from '@nestjs/swagger';

/** One kind of arrangement in a year. */
export class ArrangementDto {
  @ApiProperty({ enum: Object.keys(monitoringKinds) })
  kind!: MonitoringKind;

  @ApiProperty({ type: 'integer', description: 'As many as the organisation of today makes.' })
  expected!: number;

  @ApiProperty({ type: 'integer' })
  asked!: number;

  @ApiProperty({ type: 'integer' })
  complete!: number;

  @ApiProperty({ type: 'integer' })
  overdue!: number;

  @ApiProperty({ type: [String], description: 'The stages of the year that ask for it, by their keys.' })
  stages!: string[];

  @ApiProperty({ description: 'Whether each of those stages is in the year’s timetable.' })
  arranged!: boolean;

  static of({ kind, expected, asked, complete, overdue, stages, arranged }: ArrangementRow): ArrangementDto {
    return { kind, expected, asked, complete, overdue, stages: stages.map(({ stage }) => stage), arranged };
  }
}

/** A service in the programme of reviews. */
export class ProgrammedServiceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [String], example: ['2026/27'], description: 'The years in which it is reviewed.' })
  years!: string[];
}

/** What a council monitors in a year. */
export class MonitoringDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: [ArrangementDto] })
  arrangements!: ArrangementDto[];

  @ApiProperty({ type: [ProgrammedServiceDto] })
  programme!: ProgrammedServiceDto[];

  static of({ year, rows, programme }: MonitoringView): MonitoringDto {
    return { year, arrangements: rows.map((row) => ArrangementDto.of(row)), programme: programme.map(({ id, name, years }) => ({ id, name, years: [...years] })) };
  }
}
