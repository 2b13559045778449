import { listReports } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type PerformanceReport, reportHalves } from '@golden-thread/domain/report/performance-report';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { reportName, reportStateLabels } from './labels';
import { reportPaths } from './paths';

/** The reports, those that are late first, then the newest. */
function reportList(today: CalendarDate): ListDefinition<PerformanceReport> {
  const isLate = ({ state, publishOn }: PerformanceReport): boolean => state !== 'published' && publishOn < today;
  return {
    name: 'Reports',
    path: reportPaths.list,
    noun: 'report',
    alsoCounted: (reports) => [`${reports.filter(({ state }) => state === 'published').length} published`],
    columns: {
      report: { title: 'Report', by: ({ year, half }) => `${year} ${half}`, cell: (report) => ({ text: reportName(report), href: reportPaths.of(report.id) }) },
      state: { title: 'Where it stands', by: ({ state }) => reportStateLabels[state].text, cell: ({ state }) => ({ text: reportStateLabels[state].text, tag: reportStateLabels[state].colour }) },
      scrutiny: { title: 'Scrutiny', by: ({ scrutinyOn }) => scrutinyOn, cell: ({ scrutinyOn }) => ({ text: shortDate(scrutinyOn) }) },
      cabinet: { title: 'Cabinet', by: ({ cabinetOn }) => cabinetOn, cell: ({ cabinetOn }) => ({ text: shortDate(cabinetOn) }) },
      publication: {
        title: 'Publication', by: ({ publishOn }) => publishOn,
        cell: (report) => ({ text: shortDate(report.publishOn), when: report.state === 'published' ? '' : formatDueDate(report.publishOn, today), late: isLate(report) }),
      },
    },
    filters: {
      state: { title: 'Where it stands', of: ({ state }) => reportStateLabels[state].text },
      kind: { title: 'Kind', of: ({ half }) => reportHalves[half].title },
    },
    isLate,
    empty: {
      why: 'No report has been opened yet.',
      fills: 'The half-yearly report opens on the working day after quarter 2’s corporate review, the annual report after quarter 4’s.',
    },
  };
}

/** The council's half-yearly and annual reports. */
@Controller(reportPaths.list)
export class ListReportsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.see', audit: 'reports.list', navigation: { section: 'reports', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const reports = accepted(await listReports(this.database, person.actor));
    const list = reportList(person.council.today);
    return listFile(list, reports, query) ?? new Page('report/list-reports', { heading: 'Half-yearly reports', area: 'Reports', list: listView(list, reports, query) });
  }
}
