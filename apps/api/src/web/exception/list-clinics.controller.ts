import type { Database } from '@golden-thread/application';
import { listClinics } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentClinics } from './list-clinics.presenter';
import { exceptionPaths } from './paths';

/** Every clinic, to come and held. */
@Controller(exceptionPaths.clinics)
export class ListClinicsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'clinics.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return presentClinics(accepted(await listClinics(this.database, actor)));
  }
}
