import { getPlanningWeek } from '@golden-thread/application/assessment/planning-week';
import type { Database } from '@golden-thread/application/shared/command';
import type { PlanningWeek } from '@golden-thread/domain/assessment/planning-week';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Inject } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';

/** How many of how many. */
export class ShareDto {
  @ApiProperty({ type: 'integer' })
  of!: number;

  @ApiProperty({ type: 'integer' })
  all!: number;
}

/** Speed of one kind of decisions. */
export class PlanningSpeedDto {
  @ApiProperty({ enum: ['major', 'non-major'] })
  kind!: string;

  @ApiProperty({ type: ShareDto, description: 'In time, agreed extensions counted where they were met.' })
  official!: ShareDto;

  @ApiProperty({ type: ShareDto })
  withoutExtensions!: ShareDto;

  @ApiProperty({ type: 'integer', description: 'Per cent.' })
  atLeast!: number;

  @ApiProperty({ type: 'integer', description: 'Decisions that may still miss; below zero: so many too few are in time.' })
  cushion!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the open cases, how many must be in time; null where all of them would not do.' })
  neededInTime!: number | null;
}

/** Quality of one kind of decisions. */
export class PlanningQualityDto {
  @ApiProperty({ enum: ['major', 'non-major'] })
  kind!: string;

  @ApiProperty({ type: ShareDto })
  overturned!: ShareDto;

  @ApiProperty({ type: 'integer', description: 'Per cent.' })
  atMost!: number;
}

/** How a planning service stands. */
export class PlanningPerformanceDto {
  @ApiProperty({ type: [PlanningSpeedDto] })
  speed!: PlanningSpeedDto[];

  @ApiProperty({ type: [PlanningQualityDto] })
  quality!: PlanningQualityDto[];

  @ApiProperty({ type: 'integer' })
  openCases!: number;

  static of({ speed, quality, allOpen }: Pick<PlanningWeek, 'speed' | 'quality'> & { readonly allOpen: number }): PlanningPerformanceDto {
    return {
      speed: speed.map(({ kind, official, withoutExtensions, atLeast, cushion, needed }) => ({ kind, official, withoutExtensions, atLeast, cushion, neededInTime: needed.inTime })),
      quality: quality.map(({ kind, overturned, atMost }) => ({ kind, overturned, atMost })),
      openCases: allOpen,
    };
  }
}

/** How the planning service stands by the Government's measures. */
@RestController('planning-performance', 'Assessments')
export class PlanningPerformanceResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'planning-performance.get', summary: 'Speed and quality of planning decisions, with cushion and what is still needed', answer: PlanningPerformanceDto })
  async get(@CurrentActor() actor: Actor): Promise<PlanningPerformanceDto> {
    return PlanningPerformanceDto.of(accepted(await getPlanningWeek(this.database, actor)));
  }
}
