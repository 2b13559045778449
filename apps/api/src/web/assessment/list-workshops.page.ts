import { type AssessmentOfYear, listAssessmentsOfYears } from '@golden-thread/application/assessment/assessments-of-years';
import { listWorkshops, type WorkshopSummary } from '@golden-thread/application/assessment/get-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { workshopStateNames } from '@golden-thread/domain/assessment/workshop';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { formatAudience } from '../timetable/labels';
import { timetablePaths } from '../timetable/paths';
import { assessmentPaths } from './paths';

/** Workshops: what runs or is to come first. */
const workshopList = (today: CalendarDate): ListDefinition<WorkshopSummary> => ({
  name: 'Workshops',
  path: assessmentPaths.list,
  noun: 'workshop',
  alsoCounted: (workshops) => [`${workshops.filter(({ state }) => state !== 'closed').length} not closed`],
  columns: {
    workshop: { title: 'Workshop', by: ({ reference }) => reference, cell: ({ reference, title, mine }) => ({ text: `${reference}: ${title}`, href: assessmentPaths.of(reference), note: mine ? 'You take part' : null }) },
    service: { title: 'Service', by: ({ serviceName }) => serviceName, cell: ({ serviceName }) => ({ text: serviceName ?? 'The whole council' }) },
    state: { title: 'Where it stands', by: ({ state }) => workshopStateNames[state], cell: ({ state, done, statements }) => ({ text: workshopStateNames[state], note: `${done} of ${counted(statements, 'statement')} done` }) },
    actions: { title: 'Actions', by: ({ openActions }) => -openActions, cell: ({ openActions }) => ({ text: openActions === 0 ? 'None waits' : `${openActions} to be decided` }) },
    meets: { title: 'Meets', by: ({ meetsOn }) => meetsOn, cell: ({ meetsOn, state }) => ({ text: shortDate(meetsOn), ...(state === 'preparing' && { when: formatDueDate(meetsOn, today) }) }) },
  },
  filters: {
    state: { title: 'Where it stands', of: ({ state }) => workshopStateNames[state] },
    service: { title: 'Service', of: ({ serviceName }) => serviceName ?? 'The whole council' },
  },
  empty: { why: 'No workshop has been set up.', fills: 'Whoever runs assessments sets one up on an installed framework.' },
});

/** A stage of the timetable at which an assessment is held: on which framework, when and by whom. */
const ofYearView = ({ year, stage, work, frameworkTitle }: AssessmentOfYear, today: CalendarDate): object => ({
  framework: frameworkTitle, stage: stage.title, href: timetablePaths.workOf(year, stage.key), year, asks: formatAudience(work.audience),
  when: stage.date === null ? 'No date yet' : shortDate(stage.date), over: stage.date !== null && stage.date < today,
});

/** Every workshop, and the way to frameworks and to a new one. */
@Controller(assessmentPaths.list)
export class ListWorkshopsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'workshops.list', navigation: { section: 'assessments', trail: 'none' } })
  async show(@CurrentPerson() { actor, council: { today } }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const workshops = accepted(await listWorkshops(this.database, actor));
    const ofYears = accepted(await listAssessmentsOfYears(this.database, actor));
    const list = workshopList(today);
    return listFile(list, workshops, query) ?? new Page('assessment/list', {
      heading: 'Assessments', area: 'Assessments', list: listView(list, workshops, query), frameworks: assessmentPaths.frameworks, desk: assessmentPaths.deskList, planning: assessmentPaths.planning, practices: assessmentPaths.practices, serviceScores: assessmentPaths.serviceScores, ofYears: ofYears.map((one) => ofYearView(one, today)),
      setUp: may(actor, 'assessments.run') ? assessmentPaths.setUp : null,
    });
  }
}
