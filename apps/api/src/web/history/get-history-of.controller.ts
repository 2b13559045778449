import type { Database } from '@golden-thread/application';
import { getHistoryOf } from '@golden-thread/application/history';
import { isThingType } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageNumber } from '../list/page-number';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentHistoryOf } from './get-history-of.presenter';
import { historyPaths } from './paths';

/** What happened to one thing: who did what when, in the words of the page where it was done. */
@Controller(historyPaths.thing)
export class GetHistoryOfController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see', audit: 'history.of-thing', navigation: { section: 'none', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('type') type: string, @Param('id') id: string, @Query('page') asked?: string): Promise<Page> {
    const page = pageNumber(asked);
    if (!isThingType(type)) throw new NotFoundException();
    return presentHistoryOf({ type, id, page }, accepted(await getHistoryOf(this.database, actor, { type, id, page })));
  }
}
