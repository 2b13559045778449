import { getPublishedFile } from '@golden-thread/application/document/get-published-file';
import type { Files } from '@golden-thread/application/document/open-file-store';
import type { Database } from '@golden-thread/application/shared/command';
import { isDocumentFormat } from '@golden-thread/domain/document/document';
import { type ReportHalf, reportHalves } from '@golden-thread/domain/report/performance-report';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { type CouncilDirectory, FILES, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { accepted, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { reportPaths } from './paths';

/** A published report as PDF or Word, for anybody, without signing in. */
@Controller(reportPaths.publishedFile)
export class DownloadPublicReportPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
    @Inject(FILES) private readonly files: Files,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'report.download-published', navigation: { section: 'none', trail: 'none' } })
  async download(@Param('council') slug: string, @Param('year') year: string, @Param('half') half: string, @Param('format') format: string): Promise<Download> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined || !Object.hasOwn(reportHalves, half) || !isDocumentFormat(format)) throw new NotFoundException();
    const { type, bytes, name } = accepted(await getPublishedFile(this.database, this.files, { councilId, year: yearNamed(year), half: half as ReportHalf, format }));
    return new Download(type, bytes, name);
  }
}
