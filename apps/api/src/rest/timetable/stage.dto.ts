import type { Stage } from '@golden-thread/domain/timetable/stage';
import { phases, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { DateRuleDto } from './date-rule.dto';

/** Which stages. */
export class ListStagesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: tracks })
  @IsOptional()
  @IsIn(tracks, { message: `track is one of ${tracks.join(', ')}.` })
  track?: string;

  @ApiPropertyOptional({ enum: phases })
  @IsOptional()
  @IsIn(phases, { message: `phase is one of ${phases.join(', ')}.` })
  phase?: string;
}

/** A stage of a year. */
export class StageDto {
  @ApiProperty({ example: 'q1.reviews-due' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: phases })
  phase!: string;

  @ApiProperty({ enum: tracks })
  track!: string;

  @ApiProperty({ type: DateRuleDto })
  rule!: DateRuleDto;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null while the rule gives no date.' })
  date!: string | null;

  @ApiProperty({ description: 'The meeting it goes to is not arranged yet.' })
  provisional!: boolean;

  @ApiProperty({ enum: ['upcoming', 'opened', 'passed'], description: 'passed: its day lay before the year was published.' })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt!: string | null;

  static of({ key, title, phase, track, rule, date, provisional, state, openedAt }: Stage): StageDto {
    return { key, title, phase, track, rule: DateRuleDto.of(rule), date, provisional, state, openedAt };
  }
}

/** A page of stages. */
export class StagePageDto extends pageOf(StageDto) {}
