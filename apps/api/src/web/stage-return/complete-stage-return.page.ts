import type { Database } from '@golden-thread/application/shared/command';
import { getStageReturn, type StageReturnView } from '@golden-thread/application/stage-return/get-stage-return';
import { saveStageReturnDraft, submitStageReturn } from '@golden-thread/application/stage-return/submit-stage-return';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import type { QuestionAsked } from '@golden-thread/domain/stage-return/measures-asked';
import { type Answers, questionLimits } from '@golden-thread/domain/timetable/stage-question';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, ValidateBy } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { assessmentPaths } from '../assessment/paths';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { questionGroups } from './answers.view';
import { stageReturnPaths } from './paths';

/** Whether something sent is answers by question, as texts: what may stand in them, the return's own questions say. */
const isAnswers = (sent: unknown): boolean =>
  typeof sent === 'object' && sent !== null && Object.keys(sent).length <= questionLimits.answers && Object.values(sent).every((answer) => typeof answer === 'string');

/** Answers as typed, by the keys of the questions. */
export class CompleteStageReturnForm {
  @ValidateBy({ name: 'isAnswers', validator: { validate: isAnswers } }, { message: 'The form came with answers that it did not ask for. Open the page again.' })
  answers: Answers = {};

  @IsIn(['save', 'give'], { message: 'Choose whether to save the draft or to give it.' })
  then!: 'save' | 'give';
}

/** The stage's questions, each with what has been written so far. */
function completeStageReturnView(view: StageReturnView, form: FilledForm<object>): Page {
  const { given, today, decidedBy } = view;
  const { asked, dueOn } = given;
  return new Page('stage-return/complete-stage-return', {
    heading: given.label,
    area: 'Timetable',
    back: { href: stageReturnPaths.of(given.id), text: 'Back to what is asked' },
    form,
    due: dueOn && `Asked by ${longDate(dueOn)}, ${formatDueDate(dueOn, today)}.`,
    guidance: asked.guidance,
    fromRecords: Object.keys(view.fromRecords).length > 0,
    link: asked.link,
    reason: given.state === 'returned' ? given.returnReason : null,
    decidedBy,
    setUps: asked.framework === undefined ? [] : [
      { href: `${assessmentPaths.setUp}?framework=${asked.framework}`, text: 'Set up a workshop on it' }, { href: `${assessmentPaths.deskSetUp}?framework=${asked.framework}`, text: 'Set up a desk assessment on it' },
    ],
    groups: questionGroups(asked).map(({ about, questions }) => ({ about, questions: questions.map((question) => questionView(question, form)) })),
  });
}

function questionView({ key, asks, hint, type, choices = [], required, about }: QuestionAsked, form: FilledForm<object>): object {
  const typed = form.typed(`answers.${key}`);
  const offered = type === 'yes-no' ? [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] : choices.map((choice) => ({ value: choice, text: choice }));
  return {
    id: `answers-${key}`, name: `answers[${key}]`, type, hint, value: typed, error: form.error(`answers.${key}`),
    label: required ? asks : `${asks} (optional)`,
    about: about?.ref,
    items: offered.map((choice) => ({ ...choice, checked: typed === choice.value })),
  };
}

/** What was written, and in what is empty what the records say by now. */
const withRecords = ({ given: { answers }, fromRecords }: StageReturnView): Answers => ({ ...answers, ...Object.fromEntries(Object.entries(fromRecords).filter(([key]) => (answers[key] ?? '') === '')) });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** Whoever a stage asks answers its questions, saves what is written so far, or gives it. */
@Controller(stageReturnPaths.completion)
export class CompleteStageReturnPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'returns.complete', audit: 'stage-return.open-completion', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('return', ParseId) id: StageReturnId): Promise<Page | SeeOther> {
    const view = accepted(await getStageReturn(this.database, person.actor, id));
    // The address stands in an e-mail, and is opened again once the answers are given.
    if (!view.mayWrite) return new SeeOther(stageReturnPaths.of(id));
    return completeStageReturnView(view, blankForm({ answers: withRecords(view) }, view.given.version));
  }

  @Post()
  @RoutePolicy({ permission: 'returns.complete', audit: 'stage-return.complete', navigation })
  async complete(
    @CurrentPerson() person: SignedIn,
    @Param('return', ParseId) returnId: StageReturnId,
    @FormBody(CompleteStageReturnForm) form: FilledForm<CompleteStageReturnForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return completeStageReturnView(await this.read(person, returnId), form);
    const { answers, then } = form.values;
    const command = { returnId, answers, ...form.sent };
    const done = then === 'save' ? await saveStageReturnDraft(this.database, person.actor, command) : await submitStageReturn(this.database, person.actor, command);
    if (!done.ok) return completeStageReturnView(await this.read(person, returnId), form.refused(showRefusal(done.refusal)));
    return then === 'save'
      ? new SeeOther(stageReturnPaths.of(returnId, 'completion'), 'The draft is saved. Nobody else reads it until you give it.')
      : new SeeOther(stageReturnPaths.of(returnId), 'Your answers are given.');
  }

  /** For whoever may write in it alone. */
  private async read(person: SignedIn, id: StageReturnId): Promise<StageReturnView> {
    const view = accepted(await getStageReturn(this.database, person.actor, id));
    if (view.mayWrite) return view;
    return accepted(person.actor.postIds.includes(view.given.postId) ? refuse('ReturnNotOpen', { state: view.given.state }) : refuse('NotAskedForReturn'));
  }
}
