import type { Database } from '@golden-thread/application/shared/command';
import { showStage, type StageView } from '@golden-thread/application/stage-return/get-stage-return';
import { changeStageWork } from '@golden-thread/application/timetable/change-stage-work';
import { normalText } from '@golden-thread/domain/shared/text';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { filledWith, type FilledWith, nextQuestionKey, type Question, questionLimits, questionTypes, type QuestionType } from '@golden-thread/domain/timetable/stage-question';
import { asksSomebody, type StageWork } from '@golden-thread/domain/timetable/stage-work';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { questionTypeLabels } from './labels';
import { timetablePaths } from './paths';

/** A question as it is worded: what may be chosen, one a line. */
export class WordQuestionForm {
  @MustSay<WordQuestionForm>({ message: 'Word the question, as whoever is asked should read it.' }, ({ then }) => then === 'keep')
  @IsString()
  @UpTo(questionLimits.asks, 'The question')
  asks = '';

  @IsString()
  @UpTo(questionLimits.hint, 'The hint')
  hint = '';

  @IsIn(questionTypes, { message: 'Choose what the answer is.' })
  type: QuestionType = 'text';

  @IsString()
  @UpTo(questionLimits.choices * questionLimits.choice, 'The list of answers')
  choices = '';

  @IsIn(['', 'measure'], { message: 'Choose whether the question comes once or for each measure.' })
  each: '' | 'measure' = '';

  @IsIn(['', ...filledWith], { message: 'Choose with what the answer is filled in.' })
  filled: '' | FilledWith = '';

  @IsIn(['yes', 'no'], { message: 'Choose whether it must be answered.' })
  required: 'yes' | 'no' = 'yes';

  @IsIn(['keep', 'take-out'], { message: 'Choose whether to keep the question or to take it out.' })
  then: 'keep' | 'take-out' = 'keep';
}

function questionOfForm(key: string, { asks, hint, type, choices, required, each, filled }: WordQuestionForm): Question {
  const offered = choices.split('\n').map(normalText).filter((choice) => choice !== '');
  return { key, asks, type, required: required === 'yes', ...(each !== '' && { each }), ...(filled !== '' && { filled }), ...(hint !== '' && { hint }), ...(type === 'choice' && { choices: offered }) };
}

/** The questions with one worded anew or added at the end; without it where it is taken out. */
function withQuestion(questions: readonly Question[], key: string | null, form: WordQuestionForm): readonly Question[] {
  if (key === null) return [...questions, questionOfForm(nextQuestionKey(questions), form)];
  return questions.flatMap((question) => (question.key !== key ? [question] : form.then === 'take-out' ? [] : [questionOfForm(key, form)]));
}

function wordQuestionView({ year, stage }: StageView, question: Question | null, form: FilledForm<object>): Page {
  return new Page('timetable/word-question', {
    heading: question === null ? `Add a question to “${stage.title}”` : `Question of “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.workOf(year.year, stage.key), text: 'Back to the stage' },
    form,
    isNew: question === null,
    types: questionTypes.map((type) => ({ value: type, text: questionTypeLabels[type], checked: form.typed('type') === type })),
    comes: [{ value: '', text: 'Once' }, { value: 'measure', text: 'For each measure', hint: { text: 'Heads of services are asked about those of their service, others about all; what is known of each stands above the question.' } }]
      .map((choice) => ({ ...choice, checked: form.typed('each') === choice.value })),
    fills: [{ value: '', text: 'With nothing' }, { value: 'target', text: 'With the measure’s target' }].map((choice) => ({ ...choice, checked: form.typed('filled') === choice.value })),
    required: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }].map((choice) => ({ ...choice, checked: form.typed('required') === choice.value })),
  });
}

const fieldsOf = (question: Question | null): Readonly<Record<string, unknown>> =>
  question === null
    ? { required: 'yes', each: '', filled: '' }
    : { asks: question.asks, hint: question.hint ?? '', type: question.type, choices: (question.choices ?? []).join('\n'), required: question.required ? 'yes' : 'no', each: question.each ?? '', filled: question.filled ?? '' };

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team adds a question to a form, words one anew, or takes one out. */
@Controller()
export class WordQuestionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(timetablePaths.newQuestion)
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-new-question', navigation })
  showNew(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string): Promise<Page> {
    return this.page(person, { year, stage, key: null });
  }

  @Get(timetablePaths.question)
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-question', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string, @Param('question') key: string): Promise<Page> {
    return this.page(person, { year, stage, key });
  }

  @Post(timetablePaths.newQuestion)
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.add-question', navigation })
  add(
    @CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string,
    @FormBody(WordQuestionForm) form: FilledForm<WordQuestionForm>,
  ): Promise<Page | SeeOther> {
    return this.keep(person, { year, stage, key: null }, form);
  }

  @Post(timetablePaths.question)
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.word-question', navigation })
  word(
    @CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string, @Param('question') key: string,
    @FormBody(WordQuestionForm) form: FilledForm<WordQuestionForm>,
  ): Promise<Page | SeeOther> {
    return this.keep(person, { year, stage, key }, form);
  }

  private async keep(person: SignedIn, at: QuestionPlace, form: FilledForm<WordQuestionForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, at, form);
    const year = yearNamed(at.year);
    const work = (now: StageWork): StageWork => (asksSomebody(now) ? { ...now, questions: withQuestion(now.questions, at.key, form.values) } : now);
    const changed = await changeStageWork(this.database, person.actor, { year, stage: at.stage, work, ...form.sent });
    if (!changed.ok) return this.page(person, at, form.refused(showRefusal(changed.refusal, changed.refusal.code === 'StageWorkNotUnderstood' ? (form.values.filled === '' ? 'choices' : 'filled') : undefined)));
    return new SeeOther(timetablePaths.workOf(year, at.stage), form.values.then === 'take-out' ? 'The question is taken out.' : 'The question is kept.');
  }

  private async page(person: SignedIn, { year, stage, key }: QuestionPlace, form?: FilledForm<object>): Promise<Page> {
    const view = accepted(await showStage(this.database, person.actor, { year: yearNamed(year), stage }));
    const work = workOf(view.stage);
    const question = asksSomebody(work) && work.kind === 'form' ? (key === null ? null : work.questions.find((one) => one.key === key)) : undefined;
    if (question === undefined) throw new NotFoundException();
    return wordQuestionView(view, question, form ?? blankForm(fieldsOf(question), view.year.version));
  }
}

/** Which question of which stage; null: one that is added. */
interface QuestionPlace {
  readonly year: string;
  readonly stage: string;
  readonly key: string | null;
}
