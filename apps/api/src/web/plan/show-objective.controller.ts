import type { Database } from '@golden-thread/application';
import { getObjectiveThread } from '@golden-thread/application/plan';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { planPaths } from './paths';
import { presentObjective } from './show-objective.presenter';

/** One objective: where it stands and why, what it serves, what serves it. */
@Controller(planPaths.objective)
export class ShowObjectiveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('objective') id: string): Promise<Page> {
    return presentObjective(accepted(await getObjectiveThread(this.database, actor, id)));
  }
}
