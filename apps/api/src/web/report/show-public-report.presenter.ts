import type { PublishedReport } from '@golden-thread/application/report';
import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { reportPaths } from './paths';
import { presentReportContent } from './report-content.presenter';
import { reportName } from './words';

/** What was challenged, exactly, with the number by which anybody can tell. */
export const presentPublishedReport = ({ report, composition, others }: PublishedReport, slug: string): Page =>
  new Page('report/published-report', {
    heading: reportName(report),
    area: composition.content.council,
    caption: composition.content.council,
    published: report.publishedAt && longDate(londonDate(report.publishedAt)),
    hash: report.hash,
    content: presentReportContent(composition.content),
    all: reportPaths.allPublishedOf(slug),
    others: others
      .filter(({ year, half }) => year !== report.year || half !== report.half)
      .map((other) => ({ href: reportPaths.publishedOf(slug, other.year, other.half), text: reportName(other) })),
  });
