import type { Database } from '@golden-thread/application';
import { getCouncilPlan } from '@golden-thread/application/plan';
import { may } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { planPaths } from './paths';
import { presentCouncilPlan } from './show-council-plan.presenter';

/** The council plan: its objectives by priority, each deliverable's lead service, and what is not allocated. */
@Controller(planPaths.council)
export class ShowCouncilPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'council-plan.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    return presentCouncilPlan(accepted(await getCouncilPlan(this.database, actor, id)), may(actor, 'plans.publish'));
  }
}
