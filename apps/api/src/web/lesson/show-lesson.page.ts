import { getLesson, type LessonView } from '@golden-thread/application/lesson/get-lessons';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { timetablePaths } from '../timetable/paths';
import { lessonTags } from './labels';
import { lessonPaths } from './paths';

/** A lesson: what was learnt from what, and what was changed because of it. */
function showLessonView(one: LessonView, connections: readonly object[]): Page {
  const { reference, title, state, answer, mayAnswer } = one;
  return new Page('lesson/show', {
    heading: `${reference}: ${title}`,
    area: 'Timetable',
    breadcrumbs: [{ href: timetablePaths.usual, text: 'Timetable' }, { href: lessonPaths.list, text: 'Lessons' }, { href: lessonPaths.of(reference), text: reference }],
    tag: lessonTags[state],
    act: mayAnswer ? { href: lessonPaths.of(reference, 'answer'), text: state === 'open' ? 'Say what is changed' : 'Put the answer right' } : null,
    facts: factsOf(one),
    answerTitle: state === 'unchanged' ? 'No change, because' : 'Changed',
    answer,
    closing: { href: timetablePaths.of(one.year, 'closing'), text: `What keeps ${one.year} from closing` },
    connections,
    history: historyPaths.of('lesson', one.id),
  });
}

const factsOf = ({ learntFrom, owner, year, state, dueOn, answeredOn, today }: LessonView): readonly { readonly key: string; readonly text: string }[] => [
  { key: 'Learnt from', text: learntFrom },
  { key: 'Year', text: year },
  { key: 'Owner', text: owner },
  ...(state === 'open' ? [{ key: 'To be answered', text: `${longDate(dueOn)}, ${formatDueDate(dueOn, today)}` }] : []),
  ...(answeredOn === null ? [] : [{ key: 'Answered', text: longDate(answeredOn) }]),
];

/** One lesson of the register. */
@Controller(lessonPaths.one)
export class ShowLessonPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'lesson.open', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('lesson') named: string): Promise<Page> {
    const one = accepted(await getLesson(this.database, actor, named));
    return showLessonView(one, await connectionsView(this.database, actor, { kind: 'lesson', id: one.id }));
  }
}
