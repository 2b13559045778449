import type { RoundLatency } from '@golden-thread/application/review/read-latency';
import { quarters } from '@golden-thread/domain/calendar/financial-year';
import { hopsOf, latencyStages, type WayOfFigures } from '@golden-thread/domain/review/latency';
import { ApiProperty } from '@nestjs/swagger';

/** One stage of a round's way. */
export class LatencyHopDto {
  @ApiProperty({ enum: latencyStages })
  stage!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: 'integer', description: 'Calendar days since the period ended.' })
  sincePeriodEnd!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many of them this stage took.' })
  days!: number;
}

const hops = (latency: WayOfFigures): LatencyHopDto[] => hopsOf(latency).map(({ stage, on, sincePeriodEnd, days }) => ({ stage, on, sincePeriodEnd, days }));

/** A round's way to members and public, beside its timetable's. */
export class RoundLatencyDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ description: '"Quarter 2", or what a round beside the year’s own is called.' })
  name!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: quarters.length, nullable: true, description: 'Null of a round beside the year’s own.' })
  quarter!: number | null;

  @ApiProperty({ format: 'date', description: 'What days are counted from: the end of the quarter; of a round beside the year’s own the day on which services were asked.' })
  periodEndsOn!: string;

  @ApiProperty({ type: [LatencyHopDto] })
  actual!: LatencyHopDto[];

  @ApiProperty({ type: [LatencyHopDto] })
  planned!: LatencyHopDto[];

  static of({ year, name, quarter, actual, planned }: RoundLatency): RoundLatencyDto {
    return { year, name, quarter, periodEndsOn: actual.periodEndsOn, actual: hops(actual), planned: hops(planned) };
  }
}

/** The last rounds, the newest first. */
export class LatencyDto {
  @ApiProperty({ type: [RoundLatencyDto] })
  rounds!: RoundLatencyDto[];
}
