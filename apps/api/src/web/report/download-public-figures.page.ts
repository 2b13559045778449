import { getPublishedFigures, type PublishedFigures } from '@golden-thread/application/report/get-published-report';
import type { Database } from '@golden-thread/application/shared/command';
import { type ReportHalf, reportHalves } from '@golden-thread/domain/report/performance-report';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { type CouncilDirectory, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { accepted, DATABASE, RoutePolicy } from '../kit';
import { Download } from '../page';
import { figuresFile, reportPaths } from './paths';

/** The figures of a published report as open data, for anybody: a CSV file, and beside it what its columns mean (CSV on the Web). */
@Controller()
export class DownloadPublicFiguresPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
  ) {}

  @Get(reportPaths.publishedFigures)
  @RoutePolicy({ permission: 'public', audit: 'report.download-figures', navigation: 'machine' })
  async figures(@Param('council') slug: string, @Param('year') year: string, @Param('half') half: string): Promise<Download> {
    return new Download('text/csv; charset=utf-8', (await this.published(slug, year, half)).csv, `${slug}-${year}-${half}-figures.csv`);
  }

  @Get(reportPaths.publishedFiguresMetadata)
  @RoutePolicy({ permission: 'public', audit: 'report.read-figures-metadata', navigation: 'machine' })
  async metadata(@Param('council') slug: string, @Param('year') year: string, @Param('half') half: string): Promise<Download> {
    return new Download('application/csvm+json', JSON.stringify((await this.published(slug, year, half)).metadata, null, 2));
  }

  private async published(slug: string, year: string, half: string): Promise<PublishedFigures> {
    const councilId = await this.councils.findCouncilIdBySlug(slug);
    if (councilId === undefined || !Object.hasOwn(reportHalves, half)) throw new NotFoundException();
    return accepted(await getPublishedFigures(this.database, { councilId, year: yearNamed(year), half: half as ReportHalf, file: figuresFile }));
  }
}
