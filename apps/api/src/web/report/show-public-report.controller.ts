import type { Database } from '@golden-thread/application';
import { getPublishedReport } from '@golden-thread/application/report';
import { type ReportHalf, reportHalves } from '@golden-thread/domain/report';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import type { CouncilDirectory } from '../../auth/council-directory';
import { SIGN_IN_DIRECTORY } from '../../auth/sign-in-directory-token';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { reportPaths } from './paths';
import { presentPublishedReport } from './show-public-report.presenter';

/** A published report, for anybody, without signing in. */
@Controller(reportPaths.published)
export class ShowPublicReportController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'report.read-published', navigation: { section: 'none', trail: 'none' } })
  async show(@Param('council') slug: string, @Param('year') year: string, @Param('half') half: string): Promise<Page> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined || !Object.hasOwn(reportHalves, half)) throw new NotFoundException();
    const of = { councilId, year: year.replace('-', '/'), half: half as ReportHalf };
    return presentPublishedReport(accepted(await getPublishedReport(this.database, of)), slug);
  }
}
