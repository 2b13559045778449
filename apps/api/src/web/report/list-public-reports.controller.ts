import type { Database } from '@golden-thread/application';
import { listPublishedReports } from '@golden-thread/application/report';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import type { CouncilDirectory } from '../../auth/council-directory';
import { SIGN_IN_DIRECTORY } from '../../auth/sign-in-directory-token';
import { DATABASE } from '../../database';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentPublicReports } from './list-public-reports.presenter';
import { reportPaths } from './paths';

/** What a council has published, for anybody, without signing in. */
@Controller(reportPaths.allPublished)
export class ListPublicReportsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'reports.list-published', navigation: { section: 'none', trail: 'none' } })
  async list(@Param('council') slug: string): Promise<Page> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined) throw new NotFoundException();
    return presentPublicReports(await listPublishedReports(this.database, councilId), slug);
  }
}
