import type { Database } from '@golden-thread/application';
import { searchHistory } from '@golden-thread/application/history';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { historyPaths } from './paths';
import { presentHistory } from './search-history.presenter';
import { historyChoice } from './search-history.query';

/** The auditor's view of everything that happened in the council. */
@Controller(historyPaths.all)
export class SearchHistoryController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.search', navigation: { section: 'history', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const choice = historyChoice(query);
    return presentHistory(choice, accepted(await searchHistory(this.database, actor, choice.asked)));
  }
}
