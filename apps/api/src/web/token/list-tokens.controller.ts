import type { Database } from '@golden-thread/application';
import { listTokens } from '@golden-thread/application/token';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentTokens } from './list-tokens.presenter';
import { tokenPaths } from './paths';

/** Which programs may act, as whom, until when. */
@Controller(tokenPaths.list)
export class ListTokensController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tokens.manage', audit: 'token.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return presentTokens(accepted(await listTokens(this.database, actor)), new Date(Date.now()).toISOString());
  }
}
