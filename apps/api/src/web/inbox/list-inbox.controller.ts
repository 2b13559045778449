import type { Database } from '@golden-thread/application';
import { listInbox } from '@golden-thread/application/inbox';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageNumber } from '../list/page-number';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentInbox } from './list-inbox.presenter';
import { inboxPaths } from './paths';

/** What a person was told. */
@Controller(inboxPaths.list)
export class ListInboxController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'inbox.list', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query('page') asked?: string): Promise<Page> {
    const page = pageNumber(asked);
    return presentInbox(page, accepted(await listInbox(this.database, actor, page)));
  }
}
