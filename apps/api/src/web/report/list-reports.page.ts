import { listReports } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { reportName, reportStateLabels } from './labels';
import { reportPaths } from './paths';

/** The reports with their dates, the newest first. */
const listReportsView = (reports: readonly PerformanceReport[]): Page =>
  new Page('report/list-reports', {
    heading: 'Half-yearly reports',
    area: 'Reports',
    counted: reports.length === 1 ? '1 report' : `${reports.length} reports`,
    rows: reports.map((report) => ({
      href: reportPaths.of(report.id),
      name: reportName(report),
      tag: reportStateLabels[report.state],
      scrutiny: shortDate(report.scrutinyOn),
      cabinet: shortDate(report.cabinetOn),
      publish: shortDate(report.publishOn),
    })),
  });

/** The council's half-yearly reports. */
@Controller(reportPaths.list)
export class ListReportsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.see', audit: 'reports.list', navigation: { section: 'reports', trail: 'none' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return listReportsView(accepted(await listReports(this.database, actor)));
  }
}
