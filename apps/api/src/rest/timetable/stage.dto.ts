import type { Stage } from '@golden-thread/domain/timetable/stage';
import { phaseKeyPattern } from '@golden-thread/domain/timetable/phase';
import { closedPeriods, tracks, workOf } from '@golden-thread/domain/timetable/stage-definition';
import type { Year } from '@golden-thread/domain/timetable/year';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { StageRuleDto } from './date-rule.dto';
import { StageWorkDto } from './stage-work.dto';

/** Which stages. */
export class ListStagesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: tracks })
  @IsOptional()
  @IsIn(tracks, { message: `track is one of ${tracks.join(', ')}.` })
  track?: string;

  @ApiPropertyOptional({ pattern: phaseKeyPattern.source, example: 'review', description: 'The code of a phase of the year.' })
  @IsOptional()
  @Matches(phaseKeyPattern, { message: 'phase is the code of a phase of the year, such as review.' })
  phase?: string;
}

/** A stage of a year. */
export class StageDto {
  @ApiProperty({ example: 'q1.reviews-due' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: 'review', description: 'The code of a phase of its year.' })
  phase!: string;

  @ApiProperty({ enum: tracks })
  track!: string;

  @ApiProperty({ type: StageRuleDto })
  rule!: StageRuleDto;

  @ApiProperty({ type: [String], description: 'Keys of stages, of whatever track, that must not come after this one.' })
  needs!: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...closedPeriods] }, description: 'Periods in which it may not fall.' })
  notIn!: string[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null while the rule gives no date.' })
  date!: string | null;

  @ApiProperty({ description: 'The meeting it goes to is not arranged yet.' })
  provisional!: boolean;

  @ApiProperty({ enum: ['upcoming', 'opened', 'passed'], description: 'passed: its day lay before the year was published.' })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt!: string | null;

  static of({ key, title, phase, track, rule, needs = [], notIn = [], date, provisional, state, openedAt }: Stage): StageDto {
    return { key, title, phase, track, rule: StageRuleDto.of(rule), needs: [...needs], notIn: [...notIn], date, provisional, state, openedAt };
  }
}

/** A stage in its year, with what it asks; `version` is the year's. */
export class StageInYearDto extends StageDto {
  @ApiProperty({ type: StageWorkDto })
  work!: StageWorkDto;

  @ApiProperty({ type: 'integer' })
  version!: number;

  static in({ stage, year }: { readonly stage: Stage; readonly year: Pick<Year, 'version'> }): StageInYearDto {
    return { ...StageDto.of(stage), work: StageWorkDto.of(workOf(stage)), version: year.version };
  }
}

/** A page of stages. */
export class StagePageDto extends pageOf(StageDto) {}
