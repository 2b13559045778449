import type { Database } from '@golden-thread/application';
import { getReport } from '@golden-thread/application/report';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { CouncilDirectory } from '../../auth/council-directory';
import { CurrentActor } from '../../auth/current-actor';
import { SIGN_IN_DIRECTORY } from '../../auth/sign-in-directory-token';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { reportPaths } from './paths';
import { presentReport } from './show-report.presenter';

/** A report: where it stands, what it says, what was challenged and answered. */
@Controller(reportPaths.report)
export class ShowReportController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'reports.see', audit: 'report.open', navigation: { section: 'reports', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return presentReport(view, (await this.councils.findSlugOfCouncil(actor.councilId)) ?? '');
  }
}
