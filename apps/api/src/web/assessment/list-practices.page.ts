import { listPractices, type PracticeLine } from '@golden-thread/application/assessment/get-practices';
import type { Database } from '@golden-thread/application/shared/command';
import { practiceKinds, practiceStateNames } from '@golden-thread/domain/assessment/practice';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { assessmentPaths } from './paths';

/** Practices: those that are to be looked at again first. */
const practiceList = (today: CalendarDate): ListDefinition<PracticeLine> => ({
  name: 'Practices',
  path: assessmentPaths.practices,
  noun: 'practice',
  alsoCounted: (practices) => [`${practices.filter(({ state }) => state === 'in-force').length} in force`, `${practices.filter(({ state, nextReviewOn }) => state === 'in-force' && nextReviewOn < today).length} to be looked at again`],
  columns: {
    practice: { title: 'Practice', by: ({ reference }) => reference, cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: assessmentPaths.practiceOf(reference) }) },
    kind: { title: 'What it is', by: ({ kind }) => practiceKinds[kind], cell: ({ kind }) => ({ text: practiceKinds[kind] }) },
    service: { title: 'Service', by: ({ service }) => service, cell: ({ service }) => ({ text: service ?? 'The whole council' }) },
    owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner }) => ({ text: owner }) },
    met: { title: 'Service level', by: ({ met }) => (met === null ? null : -met.late), cell: ({ met }) => ({ text: met === null ? '' : met.given === 0 ? 'None given yet' : `${met.inTime} of ${met.given} in time`, note: met === null || met.late === 0 ? null : `${met.late} late` }) },
    from: { title: 'Agreed in', by: ({ workshop }) => workshop, cell: ({ workshop }) => ({ text: workshop, href: assessmentPaths.of(workshop) }) },
    state: { title: 'Where it stands', by: ({ state }) => practiceStateNames[state], cell: ({ state }) => ({ text: practiceStateNames[state] }) },
    review: { title: 'Looked at again', by: ({ nextReviewOn }) => nextReviewOn, cell: ({ nextReviewOn, state }) => (state === 'ended' ? { text: '' } : { text: shortDate(nextReviewOn), when: formatDueDate(nextReviewOn, today) }) },
  },
  filters: {
    kind: { title: 'What it is', of: ({ kind }) => practiceKinds[kind] },
    state: { title: 'Where it stands', of: ({ state }) => practiceStateNames[state] },
    service: { title: 'Service', of: ({ service }) => service ?? 'The whole council' },
  },
  empty: { why: 'There is no practice yet.', fills: 'A tip that a workshop takes up becomes one: a named role, a procedure note, a service level, a lesson.' },
});

/** Every practice that came of an assessment. */
@Controller(assessmentPaths.practices)
export class ListPracticesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'practices.list', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor, council: { today } }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const practices = accepted(await listPractices(this.database, actor));
    const list = practiceList(today);
    return listFile(list, practices, query) ?? new Page('assessment/practices', {
      heading: 'Practices', area: 'Assessments', list: listView(list, practices, query),
      breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.practices, text: 'Practices' }],
    });
  }
}
