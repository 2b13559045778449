import { getPublishedReport, type PublishedReport } from '@golden-thread/application/report/get-published-report';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { documentFormats } from '@golden-thread/domain/document/document';
import { type ReportHalf, reportHalves } from '@golden-thread/domain/report/performance-report';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { type CouncilDirectory, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { accepted, DATABASE, Page, RoutePolicy } from '../kit';
import { reportName } from './labels';
import { figuresFile, reportPaths } from './paths';
import { reportContentView } from './report-content.view';

/** What was challenged, exactly, with the number by which anybody can tell. */
const showPublicReportView = ({ report, content, others, isWritten }: PublishedReport, slug: string): Page =>
  new Page('report/published-report', {
    heading: reportName(report),
    area: content.council,
    caption: content.council,
    published: report.publishedAt && longDate(londonDate(report.publishedAt)),
    hash: report.hash,
    files: isWritten ? Object.entries(documentFormats).map(([format, { title }]) => ({ href: `${reportPaths.publishedOf(slug, report.year, report.half)}/${format}`, text: title })) : [],
    openData: `${reportPaths.publishedOf(slug, report.year, report.half)}/${figuresFile}`,
    content: reportContentView(content),
    all: reportPaths.allPublishedOf(slug),
    others: others
      .filter(({ year, half }) => year !== report.year || half !== report.half)
      .map((other) => ({ href: reportPaths.publishedOf(slug, other.year, other.half), text: reportName(other) })),
  });

/** A published report, for anybody, without signing in. */
@Controller(reportPaths.published)
export class ShowPublicReportPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'report.read-published', navigation: { section: 'none', trail: 'none' } })
  async show(@Param('council') slug: string, @Param('year') year: string, @Param('half') half: string): Promise<Page> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined || !Object.hasOwn(reportHalves, half)) throw new NotFoundException();
    const of = { councilId, year: yearNamed(year), half: half as ReportHalf };
    return showPublicReportView(accepted(await getPublishedReport(this.database, of)), slug);
  }
}
