import type { Database } from '@golden-thread/application';
import { seeOrganisationPart } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { organisationPaths } from './paths';
import { presentPart } from './show-part.presenter';

/** One directorate, service or unit with its own posts; "council": the posts of the council itself. */
@Controller(organisationPaths.part)
export class ShowPartController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('part') part: string): Promise<Page> {
    return presentPart(accepted(await seeOrganisationPart(this.database, actor, part === 'council' ? null : part)));
  }
}
