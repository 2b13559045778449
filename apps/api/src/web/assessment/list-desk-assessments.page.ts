import { type DeskSummary, listDeskAssessments } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { deskStateNames } from '@golden-thread/domain/assessment/desk-assessment';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { assessmentPaths } from './paths';

/** Desk assessments: what goes on first. */
const deskList = (today: CalendarDate): ListDefinition<DeskSummary> => ({
  name: 'Desk assessments',
  path: assessmentPaths.deskList,
  noun: 'desk assessment',
  alsoCounted: (assessments) => [`${assessments.filter(({ state }) => state !== 'closed').length} not closed`],
  columns: {
    assessment: { title: 'Desk assessment', by: ({ reference }) => reference, cell: ({ reference, title, mine }) => ({ text: `${reference}: ${title}`, href: assessmentPaths.deskOf(reference), note: mine ? 'You have a part in it' : null }) },
    service: { title: 'Service', by: ({ serviceName }) => serviceName, cell: ({ serviceName }) => ({ text: serviceName ?? 'The whole council' }) },
    state: { title: 'Where it stands', by: ({ state }) => deskStateNames[state], cell: ({ state, agreed, characteristics }) => ({ text: deskStateNames[state], note: `${agreed} of ${counted(characteristics, 'characteristic')} agreed` }) },
    stale: { title: 'Stale', by: ({ stale }) => -stale, cell: ({ stale }) => ({ text: stale === 0 ? 'None' : counted(stale, 'score') }) },
    committee: {
      title: 'Audit committee', by: ({ deadlines }) => deadlines['audit-committee'],
      cell: ({ deadlines, state }) => ({ text: shortDate(deadlines['audit-committee']), ...(state !== 'closed' && { when: formatDueDate(deadlines['audit-committee'], today) }) }),
    },
  },
  filters: {
    state: { title: 'Where it stands', of: ({ state }) => deskStateNames[state] },
    service: { title: 'Service', of: ({ serviceName }) => serviceName ?? 'The whole council' },
  },
  empty: { why: 'No desk assessment has been set up.', fills: 'Whoever runs assessments sets one up on an installed framework.' },
});

/** Every desk assessment, and the way to a new one. */
@Controller(assessmentPaths.deskList)
export class ListDeskAssessmentsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'desk-assessments.list', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor, council: { today } }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const assessments = accepted(await listDeskAssessments(this.database, actor));
    const list = deskList(today);
    return listFile(list, assessments, query) ?? new Page('assessment/desk-list', {
      heading: 'Desk assessments', area: 'Assessments', list: listView(list, assessments, query),
      breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.deskList, text: 'Desk assessments' }],
      setUp: may(actor, 'assessments.run') ? assessmentPaths.deskSetUp : null,
    });
  }
}
