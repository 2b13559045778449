import type { Database } from '@golden-thread/application';
import { listPlansOfYear } from '@golden-thread/application/plan';
import { may } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentPlans } from './list-plans.presenter';
import { planPaths } from './paths';
import { yearAsked } from './year-asked';

/** The year's plans: the council's, each service's, and one's own objectives. */
@Controller(planPaths.list)
export class ListPlansController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plans.list', navigation: { section: 'plans', trail: 'none' } })
  async show(@CurrentPerson() { actor, council }: SignedIn, @Query('year') year?: string): Promise<Page> {
    const plans = accepted(await listPlansOfYear(this.database, actor, { year: yearAsked(year) }));
    return presentPlans(plans, { today: council.today, mayPublish: may(actor, 'plans.publish') });
  }
}
