import type { Database } from '@golden-thread/application/shared/command';
import { listStageAnswers, type StageAnswersView } from '@golden-thread/application/stage-return/get-stage-return';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { yearNamed } from '../../http/year-named';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';
import { formatAnswer } from '../stage-return/answers.view';
import { stageReturnPaths } from '../stage-return/paths';
import { timetablePaths } from './paths';

/** One answer. `before`: what was filled in, where it was written over. */
interface AnswerRow {
  readonly by: string;
  readonly href: string;
  readonly measure: { readonly ref: string; readonly title: string } | undefined;
  readonly asks: string;
  readonly answer: string;
  readonly before: string | null;
}

const rowsOf = ({ id, label, asked, answers }: StageReturn, year: FinancialYear): readonly AnswerRow[] =>
  asked.questions.filter(({ key }) => (answers[key] ?? '') !== '').map((question) => {
    const measure = asked.measures.find(({ ref }) => ref === question.about?.ref);
    const before = question.filled === 'target' ? (measure?.target ?? '') : '';
    return {
      by: label.replace(`${asked.title} ${year}: `, ''), href: stageReturnPaths.of(id), measure: measure && { ref: measure.ref, title: measure.title }, asks: question.asks,
      answer: formatAnswer(question, answers), before: before !== '' && before !== answers[question.key] ? before : null,
    };
  });

/** What was given to a stage side by side; where answers were filled in, those that were changed stand first and can be had alone. */
function answerList({ year, stage, given }: StageAnswersView): ListDefinition<AnswerRow> {
  const isFilled = given.some(({ asked }) => asked.questions.some(({ filled }) => filled !== undefined));
  return {
    name: `Answers ${stage.title} ${year.year}`,
    path: timetablePaths.workOf(year.year, stage.key, 'answers'),
    noun: 'answer',
    columns: {
      by: { title: 'From', by: ({ by }) => by, cell: ({ by, href, asks, measure }) => ({ text: by, href, about: measure ? `${asks}, ${measure.ref}` : asks }) },
      asks: {
        title: 'Question', by: ({ asks }) => asks,
        cell: ({ asks, measure }) => ({ text: asks, ...(measure && { links: [{ text: `${measure.ref}: ${measure.title}`, href: measurePaths.of(measure.ref) }] }) }),
      },
      ...(given.some(({ asked }) => asked.measures.length > 0) && { measure: { title: 'Measure', inFile: true, cell: ({ measure }: AnswerRow) => ({ text: measure?.ref ?? '' }) } }),
      ...(isFilled && { before: { title: 'Before, where it was changed', cell: ({ before }: AnswerRow) => ({ text: before ?? '' }) } }),
      answer: { title: 'Answer', by: ({ answer }) => answer, cell: ({ answer }) => ({ text: answer, isWords: true }) },
    },
    filters: {
      from: { title: 'From', of: ({ by }) => by },
      question: { title: 'Question', of: ({ asks }) => asks },
      ...(isFilled && { changed: { title: 'What was filled in', of: ({ before }: AnswerRow) => (before === null ? 'Left as it was' : 'Changed') } }),
    },
    harm: ({ before }) => Number(before !== null),
    empty: { why: 'Nothing has been given that you may read.', fills: 'Answers stand here once they are given.' },
  };
}

/** Everything that was answered to a stage, as far as the reader may read it: the list that goes before scrutiny. */
@Controller(timetablePaths.answers)
export class ListAnswersPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.list-answers', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('year') named: string, @Param('stage') key: string, @Query() query: ListQuery): Promise<Page | Download> {
    const view = accepted(await listStageAnswers(this.database, person.actor, { year: yearNamed(named), stage: key }));
    const { year, stage, given } = view;
    const rows = given.flatMap((one) => rowsOf(one, year.year));
    const list = answerList(view);
    return listFile(list, rows, query) ?? new Page('timetable/list-answers', {
      heading: `Answers: ${stage.title}`,
      area: 'Timetable',
      breadcrumbs: [
        { href: timetablePaths.of(year.year), text: `The year ${year.year}` }, { href: timetablePaths.workOf(year.year, stage.key), text: stage.title }, { href: list.path, text: 'Answers' },
      ],
      list: listView(list, rows, query),
    });
  }
}
