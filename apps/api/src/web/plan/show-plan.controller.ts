import type { Database } from '@golden-thread/application';
import { getPlan } from '@golden-thread/application/plan';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { planPaths } from './paths';
import { presentPlan } from './show-plan.presenter';

/** A service plan, a unit plan, or a person's objectives with the golden thread above them. */
@Controller(planPaths.plan)
export class ShowPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    return presentPlan(accepted(await getPlan(this.database, actor, id)), actor.personId);
  }
}
