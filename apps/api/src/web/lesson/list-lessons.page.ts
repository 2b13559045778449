import { getLessonRegister, type LessonSummary } from '@golden-thread/application/lesson/get-lessons';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { timetablePaths } from '../timetable/paths';
import { lessonTags } from './labels';
import { lessonPaths } from './paths';

function lessonList(today: CalendarDate): ListDefinition<LessonSummary> {
  const isLate = ({ state, dueOn }: LessonSummary): boolean => state === 'open' && dueOn < today;
  return {
    name: 'Lessons',
    path: lessonPaths.list,
    noun: 'lesson',
    alsoCounted: (all) => [`${all.filter(({ state }) => state === 'open').length} open`],
    columns: {
      lesson: { title: 'Lesson', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title, learntFrom }) => ({ text: `${reference}: ${title}`, href: lessonPaths.of(reference), note: learntFrom }) },
      year: { title: 'Year', by: ({ year }) => year, cell: ({ year }) => ({ text: year }) },
      state: {
        title: 'Where it stands', by: ({ state }) => state,
        cell: (one) => ({ text: lessonTags[one.state].text, tag: lessonTags[one.state].colour, ...(one.state === 'open' && { when: formatDueDate(one.dueOn, today), late: isLate(one) }) }),
      },
      answer: { title: 'What was changed, or why nothing is', cell: ({ answer, answeredOn }) => ({ text: answer === '' ? '–' : answer, note: answeredOn && shortDate(answeredOn) }) },
      owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner, service }) => ({ text: owner, note: service }) },
    },
    filters: {
      state: { title: 'Where it stands', of: ({ state }) => lessonTags[state].text },
      year: { title: 'Year', of: ({ year }) => year },
      service: { title: 'Service', of: ({ service }) => service ?? 'The council' },
    },
    isLate,
    harm: (one) => 2 * Number(isLate(one)) + Number(one.state === 'open'),
    empty: { why: 'No lesson is noted yet.', fills: 'Managers and the policy team note what a review, a clinic or a recovery plan taught; its owner says what is changed.' },
  };
}

/** The register of lessons: what the council learnt, and what it changed because of it. */
@Controller(lessonPaths.list)
export class ListLessonsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'lessons.list', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { lessons, running, today, mayNote } = accepted(await getLessonRegister(this.database, actor));
    const list = lessonList(today);
    return listFile(list, lessons, query) ?? new Page('lesson/list', {
      heading: 'Lessons',
      area: 'Timetable',
      breadcrumbs: [{ text: 'Timetable', href: timetablePaths.usual }],
      list: listView(list, lessons, query),
      note: mayNote ? lessonPaths.note : null,
      closings: running.map((year) => ({ href: timetablePaths.of(year, 'closing'), text: `What keeps ${year} from closing` })),
    });
  }
}
