import type { Database } from '@golden-thread/application';
import { openTask } from '@golden-thread/application/task';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../refusals/accepted';
import { thingAddress } from '../history/thing-address';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { presentPassedTask } from './passed-task.presenter';
import { taskPaths } from './paths';
import { taskAddress } from './task-address';

/**
 * The address that e-mails and notices give: leads on to the page where the task is done while it is theirs to do, else to the thing it
 * is about; whoever has nothing to do with it any longer is told what became of it.
 */
@Controller(taskPaths.task)
export class GoToTaskController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'task.go-to', navigation: { section: 'tasks', trail: 'back' } })
  async go(@CurrentActor() actor: Actor, @Param('task', ParseId) id: string): Promise<Page | SeeOther> {
    const opened = accepted(await openTask(this.database, actor, id));
    const { kind, subject } = opened.task;
    if (opened.leadsTo === 'account') return presentPassedTask(opened);
    return new SeeOther(opened.leadsTo === 'work' ? taskAddress(kind, subject) : thingAddress(subject.type, subject.id));
  }
}
