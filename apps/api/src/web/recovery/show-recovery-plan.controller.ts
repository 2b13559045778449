import type { Database } from '@golden-thread/application';
import { getRecoveryPlan } from '@golden-thread/application/recovery';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { recoveryPaths } from './paths';
import { presentRecoveryPlan } from './show-recovery-plan.presenter';

/** One recovery plan: what it promises, month by month what came of it, and what the panel said. */
@Controller(recoveryPaths.plan)
export class ShowRecoveryPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plan.open', navigation: { section: 'recovery', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') plan: string): Promise<Page> {
    return presentRecoveryPlan(person, accepted(await getRecoveryPlan(this.database, person.actor, plan)));
  }
}
