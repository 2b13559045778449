import type { Database } from '@golden-thread/application';
import { seePost } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { organisationPaths } from './paths';
import { presentPost } from './show-post.presenter';

/** One post: who holds it and held it, who stands in, who answers for it today. */
@Controller(organisationPaths.post)
export class ShowPostController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('post', ParseId) id: string): Promise<Page> {
    return presentPost(accepted(await seePost(this.database, actor, id)));
  }
}
