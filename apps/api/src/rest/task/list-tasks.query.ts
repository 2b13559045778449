import { taskKinds } from '@golden-thread/domain/task';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../shared';

const shows = ['all', 'late', 'week', 'later', 'waiting'] as const;
const kinds = Object.keys(taskKinds);

/** Which of the caller's tasks. */
export class ListTasksQuery extends PageQuery {
  @ApiPropertyOptional({ enum: shows, default: 'all', description: 'waiting: other people’s tasks that the caller’s acts opened.' })
  @IsOptional()
  @IsIn(shows, { message: `show is one of ${shows.join(', ')}.` })
  show: (typeof shows)[number] = 'all';

  @ApiPropertyOptional({ enum: kinds })
  @IsOptional()
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind?: string;
}
