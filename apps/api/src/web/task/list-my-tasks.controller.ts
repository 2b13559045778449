import type { Database } from '@golden-thread/application';
import { listMyTasks } from '@golden-thread/application/task';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageNumber } from '../list/page-number';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { type MyTasksQuery, presentMyTasks } from './list-my-tasks.presenter';
import { taskPaths } from './paths';

const shows = ['all', 'late', 'week', 'later', 'waiting'] as const;
const sorts = ['due', 'task', 'subject'] as const;
const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T => known.find((value) => value === asked) ?? known[0]!;

/** My tasks: late, due this week, later, waiting on others. The first page everybody meets. */
@Controller(taskPaths.mine)
export class ListMyTasksController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'tasks.list', navigation: { section: 'tasks', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    const query: MyTasksQuery = {
      show: oneOf(shows, asked['show']),
      sort: oneOf(sorts, asked['sort']),
      kind: asked['kind'] || null,
      page: pageNumber(asked['page']),
    };
    return presentMyTasks(person, query, accepted(await listMyTasks(this.database, person.actor, query)));
  }
}
