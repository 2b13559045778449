import type { Database } from '@golden-thread/application';
import { listReports } from '@golden-thread/application/report';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentReports } from './list-reports.presenter';
import { reportPaths } from './paths';

/** The council's half-yearly reports. */
@Controller(reportPaths.list)
export class ListReportsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.see', audit: 'reports.list', navigation: { section: 'reports', trail: 'none' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return presentReports(accepted(await listReports(this.database, actor)));
  }
}
