import type { TaskLine, TaskSeen } from '@golden-thread/application/task';
import { taskKinds } from '@golden-thread/domain/task';
import { ApiProperty } from '@nestjs/swagger';

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

  static of(task: TaskLine | TaskSeen): TaskDto {
    const { id, kind, subject, postId, postTitle, dueOn, openedAt, version } = task;
    return { id, kind, asks: taskKinds[kind].asks, subject, postId, postTitle, dueOn, openedAt, state: 'state' in task ? task.state : 'open', version };
  }
}
