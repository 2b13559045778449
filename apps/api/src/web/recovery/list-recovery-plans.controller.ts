import type { Database } from '@golden-thread/application';
import { listRecoveryPlans } from '@golden-thread/application/recovery';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentRecoveryPlans } from './list-recovery-plans.presenter';
import { recoveryPaths } from './paths';

/** Every recovery plan: what runs, what is owed, what is closed. */
@Controller(recoveryPaths.list)
export class ListRecoveryPlansController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plans.list', navigation: { section: 'recovery', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return presentRecoveryPlans(person.council.today, accepted(await listRecoveryPlans(this.database, person.actor)));
  }
}
