import type { Database } from '@golden-thread/application/shared/command';
import { getStageReturn, type StageReturnView } from '@golden-thread/application/stage-return/get-stage-return';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { isAboutAPerson } from '@golden-thread/domain/plan/monitoring';
import { isReturnOpen, stageReturnStateNames } from '@golden-thread/domain/stage-return/stage-return';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { addActionLink } from '../action/add-action.page';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { timetablePaths } from '../timetable/paths';
import { answersView } from './answers.view';
import { stageReturnPaths } from './paths';

/** What was asked and answered, with the one thing that this person can do about it now. */
function showStageReturnView(view: StageReturnView, connections: readonly object[]): Page {
  const { given, year } = view;
  const stage = timetablePaths.workOf(year, given.stage);
  return new Page('stage-return/show-stage-return', {
    heading: given.label,
    area: 'Timetable',
    breadcrumbs: [{ href: timetablePaths.of(year), text: year }, { href: stage, text: given.asked.title }, { href: stageReturnPaths.of(given.id), text: 'Return' }],
    state: stageReturnStateNames[given.state],
    stands: standsOf(view),
    next: nextStep(view),
    closed: view.access === 'heading' ? closedSays(given) : null,
    guidance: given.asked.guidance,
    link: given.asked.link,
    formVersion: given.asked.version,
    answers: answersView(view),
    written: view.authors.join(', '),
    reason: given.returnReason,
    connections,
    history: historyPaths.of('stage-return', given.id),
  });
}

/** What stands in the place of answers that are not the reader's. */
const closedSays = ({ stage }: StageReturnView['given']): { readonly title: string; readonly text: string } =>
  isAboutAPerson(stage)
    ? { title: 'This is about one person.', text: 'It is read by them, by whoever signs it off, by their line manager and the line manager’s manager, as people’s own objectives are.' }
    : { title: 'This is being written.', text: 'What its writers have answered is shown once they have given it.' };

function standsOf({ given, today, postTitle }: StageReturnView): readonly string[] {
  const { dueOn, submittedOn, completedOn, overdueOn, state } = given;
  return [
    `Asked of ${postTitle}${dueOn === null ? '' : `, by ${longDate(dueOn)}${isReturnOpen(state) ? `, ${formatDueDate(dueOn, today)}` : ''}`}.`,
    submittedOn && `Given on ${longDate(submittedOn)}${dueOn !== null && submittedOn > dueOn ? ', after its day' : ''}.`,
    completedOn && completedOn !== submittedOn && `Signed off on ${longDate(completedOn)}.`,
    overdueOn && isReturnOpen(state) && `Its days of grace are over since ${longDate(overdueOn)}.`,
  ].filter((sentence) => typeof sentence === 'string');
}

const nextStep = ({ given, mayWrite, mayDecide }: StageReturnView): { href: string; text: string } | null =>
  mayWrite ? { href: stageReturnPaths.of(given.id, 'completion'), text: 'Answer' } : mayDecide ? { href: stageReturnPaths.of(given.id, 'decision'), text: 'Sign off or send back' } : null;

/** One return: what a stage asked, what was answered, and where it stands. */
@Controller(stageReturnPaths.one)
export class ShowStageReturnPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'stage-return.open', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('return', ParseId) id: StageReturnId): Promise<Page> {
    const view = accepted(await getStageReturn(this.database, person.actor, id));
    const addAction = view.access === 'whole' ? addActionLink(person.actor, 'stage-return', id) : null;
    return showStageReturnView(view, await connectionsView(this.database, person.actor, { kind: 'stage-return', id })).with({ addAction });
  }
}
