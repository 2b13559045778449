import type { Database } from '@golden-thread/application';
import { getTask } from '@golden-thread/application/task';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { taskPaths } from './paths';
import { taskAddress } from './task-address';

/** The address that letters and notices give: leads on to the page where the task is done, wherever that stands by then. */
@Controller(taskPaths.task)
export class GoToTaskController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'task.go-to', navigation: { section: 'tasks', trail: 'none' } })
  async go(@CurrentActor() actor: Actor, @Param('task', ParseUUIDPipe) id: string): Promise<SeeOther> {
    const task = accepted(await getTask(this.database, actor, id));
    return new SeeOther(taskAddress(task.kind, task.subject));
  }
}
