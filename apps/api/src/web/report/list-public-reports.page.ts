import { listRecognitionsForPublic, type PublicRecognition } from '@golden-thread/application/recognition/record-recognition';
import { listPublishedReports, type PublishedReports } from '@golden-thread/application/report/get-published-report';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { type CouncilDirectory, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { DATABASE, Page, RoutePolicy } from '../kit';
import { reportName } from './labels';
import { reportPaths } from './paths';

/** A council's published reports, the newest first. */
const listPublicReportsView = ({ council, reports }: PublishedReports, recognised: readonly PublicRecognition[], slug: string): Page =>
  new Page('report/published-reports', {
    heading: 'How the council performs',
    area: council,
    caption: council,
    recognised: recognised.map(({ whom, text, on }) => ({ whom, text, on: longDate(on) })),
    reports: reports.map((report) => ({
      href: reportPaths.publishedOf(slug, report.year, report.half),
      text: reportName(report),
      on: report.publishedAt && longDate(londonDate(report.publishedAt)),
    })),
  });

/** What a council has published, for anybody, without signing in. */
@Controller(reportPaths.allPublished)
export class ListPublicReportsPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'reports.list-published', navigation: { section: 'none', trail: 'none' } })
  async list(@Param('council') slug: string): Promise<Page> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined) throw new NotFoundException();
    return listPublicReportsView(await listPublishedReports(this.database, councilId), await listRecognitionsForPublic(this.database, councilId), slug);
  }
}
