import type { PublishedReports } from '@golden-thread/application/report';
import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { reportPaths } from './paths';
import { reportName } from './words';

/** A council's published reports, the newest first. */
export const presentPublicReports = ({ council, reports }: PublishedReports, slug: string): Page =>
  new Page('report/published-reports', {
    heading: 'How the council performs',
    area: council,
    caption: council,
    reports: reports.map((report) => ({
      href: reportPaths.publishedOf(slug, report.year, report.half),
      text: reportName(report),
      on: report.publishedAt && longDate(londonDate(report.publishedAt)),
    })),
  });
