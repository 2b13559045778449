import type { Database } from '@golden-thread/application/shared/command';
import { listStageAnswers, type StageAnswersView } from '@golden-thread/application/stage-return/get-stage-return';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
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

/** What was given to a stage side by side; where answers were filled in, those that were changed are listed first, on their own. */
function listAnswersView({ year, stage, given }: StageAnswersView): Page {
  const rows = given.flatMap((one) => rowsOf(one, year.year));
  const stagePath = timetablePaths.workOf(year.year, stage.key);
  return new Page('timetable/list-answers', {
    heading: `Answers: ${stage.title}`,
    area: 'Timetable',
    breadcrumbs: [
      { href: timetablePaths.of(year.year), text: `The year ${year.year}` }, { href: stagePath, text: stage.title }, { href: timetablePaths.workOf(year.year, stage.key, 'answers'), text: 'Answers' },
    ],
    isFilled: given.some(({ asked }) => asked.questions.some(({ filled }) => filled !== undefined)),
    changed: rows.filter(({ before }) => before !== null),
    rows,
  });
}

/** Everything that was answered to a stage, as far as the reader may read it: the list that goes before scrutiny. */
@Controller(timetablePaths.answers)
export class ListAnswersPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.list-answers', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string): Promise<Page> {
    return listAnswersView(accepted(await listStageAnswers(this.database, person.actor, { year: yearNamed(year), stage })));
  }
}
