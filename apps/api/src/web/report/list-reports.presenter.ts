import { shortDate } from '@golden-thread/domain/calendar';
import type { PerformanceReport } from '@golden-thread/domain/report';
import { Page } from '../page';
import { reportPaths } from './paths';
import { reportName, reportStates } from './words';

/** The reports with their dates, the newest first. */
export const presentReports = (reports: readonly PerformanceReport[]): Page =>
  new Page('report/list-reports', {
    heading: 'Half-yearly reports',
    area: 'Reports',
    counted: reports.length === 1 ? '1 report' : `${reports.length} reports`,
    rows: reports.map((report) => ({
      href: reportPaths.of(report.id),
      name: reportName(report),
      tag: reportStates[report.state],
      scrutiny: shortDate(report.scrutinyOn),
      cabinet: shortDate(report.cabinetOn),
      publish: shortDate(report.publishOn),
    })),
  });
