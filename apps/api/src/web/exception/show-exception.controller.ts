import type { Database } from '@golden-thread/application';
import { getException } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { exceptionPaths } from './paths';
import { presentException } from './show-exception.presenter';

/** One exception: why it was picked, the manager's report, and what was decided. */
@Controller(exceptionPaths.exception)
export class ShowExceptionController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'exception.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    return presentException(accepted(await getException(this.database, actor, named)));
  }
}
