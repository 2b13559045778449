import type { TaskSummary, TaskSeen } from '@golden-thread/application/task/my-tasks';
import { taskKinds } from '@golden-thread/domain/task/task';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

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

/** What a task is about. */
export class TaskSubjectDto {
  @ApiProperty()
  type!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  label!: string;
}

/** A piece of work for whoever answers for a post. */
export class TaskDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: Object.keys(taskKinds) })
  kind!: string;

  @ApiProperty({ description: 'What is asked, in words.' })
  asks!: string;

  @ApiProperty({ type: TaskSubjectDto })
  subject!: TaskSubjectDto;

  @ApiProperty({ format: 'uuid' })
  postId!: string;

  @ApiProperty()
  postTitle!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ enum: ['open', 'done', 'cancelled'] })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of(task: TaskSummary | TaskSeen): TaskDto {
    const { id, kind, subject, postId, postTitle, dueOn, openedAt, version } = task;
    return { id, kind, asks: taskKinds[kind].asks, subject, postId, postTitle, dueOn, openedAt, state: 'state' in task ? task.state : 'open', version };
  }
}

/** A page of tasks. */
export class TaskPageDto extends pageOf(TaskDto) {}
