import type { Database } from '@golden-thread/application/shared/command';
import { getTask, listMyTasks } from '@golden-thread/application/task/my-tasks';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { Inject, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { pagedAnswer } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet } from '../shared/rest-route';
import { ListTasksQuery, TaskDto, TaskPageDto } from './task.dto';

const idParam = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

/** The caller's tasks. A task is done by doing what it asks, at the resource it is about. */
@RestController('tasks', 'Tasks')
export class TasksResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'tasks.see', audit: 'tasks.list', summary: 'Tasks that wait for the caller, soonest first', answer: TaskPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: ListTasksQuery): Promise<TaskPageDto> {
    const { show, kind = null, page } = query;
    const found = accepted(await listMyTasks(this.database, actor, { show, kind, page }));
    return pagedAnswer(found.lines.map((line) => TaskDto.of(line)), page, found.total);
  }

  @ApiParam(idParam)
  @RestGet(':id', { permission: 'tasks.see', audit: 'tasks.get', summary: 'One task', answer: TaskDto })
  async get(@CurrentActor() actor: Actor, @IdParam('id') id: TaskId): Promise<TaskDto> {
    return TaskDto.of(accepted(await getTask(this.database, actor, id)));
  }
}
