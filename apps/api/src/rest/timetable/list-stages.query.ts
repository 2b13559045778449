import { phases, tracks } from '@golden-thread/domain/timetable';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../shared';

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
