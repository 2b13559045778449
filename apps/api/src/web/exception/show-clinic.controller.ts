import type { Database } from '@golden-thread/application';
import { getClinic } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { exceptionPaths } from './paths';
import { presentClinic } from './show-clinic.presenter';

/** A clinic: when it meets and who must be there, or its record. */
@Controller(exceptionPaths.clinic)
export class ShowClinicController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'clinic.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    return presentClinic(accepted(await getClinic(this.database, actor, named)));
  }
}
