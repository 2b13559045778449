import type { Database } from '@golden-thread/application/shared/command';
import { openTask } from '@golden-thread/application/task/open-task';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { thingAddress } from '../history/things';
import { accepted, CurrentActor, DATABASE, type Page, RoutePolicy, SeeOther } from '../kit';
import { presentPassedTask } from './passed-task.presenter';
import { taskAddress, taskPaths } from './paths';

/**
 * The address that e-mails and notices give: leads on to the page where the task is done while it is theirs to do, else to the thing it
 * is about; whoever has nothing to do with it any longer is told what became of it.
 */
@Controller(taskPaths.task)
export class GoToTaskPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'task.go-to', navigation: { section: 'tasks', trail: 'back' } })
  async go(@CurrentActor() actor: Actor, @Param('task', ParseId) id: TaskId): Promise<Page | SeeOther> {
    const opened = accepted(await openTask(this.database, actor, id));
    const { kind, subject } = opened.task;
    if (opened.leadsTo === 'account') return presentPassedTask(opened);
    return new SeeOther(opened.leadsTo === 'work' ? taskAddress(kind, subject, id) : thingAddress(subject.type, subject.id));
  }
}
