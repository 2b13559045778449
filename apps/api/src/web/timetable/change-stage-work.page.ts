/** The page on which the policy team says what a stage asks of people. */

import { listFrameworksView } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import { showStage, type StageView } from '@golden-thread/application/stage-return/get-stage-return';
import { changeStageWork } from '@golden-thread/application/timetable/change-stage-work';
import { frameworkKeyPattern } from '@golden-thread/domain/assessment/framework';
import { type Role, roles } from '@golden-thread/domain/authority/actor';
import { normalText } from '@golden-thread/domain/shared/text';
import { type ReminderPattern, reminderPatterns } from '@golden-thread/domain/task/reminder-policy';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { questionKeyPattern } from '@golden-thread/domain/timetable/stage-question';
import {
  askingKinds, asksSomebody, type AskedWork, type AudienceKind, audienceKinds, rotationPattern, type SignOff, signOffs, type StageKind, type StageWork, stageWorkLimits,
} from '@golden-thread/domain/timetable/stage-work';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { MustSay, orEmpty, UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { roleLabels } from '../organisation/labels';
import { audienceLabels, reminderPatternLabels, signOffLabels, stageKindLabels } from './labels';
import { timetablePaths } from './paths';

const kinds = [...askingKinds, 'information'] as const satisfies readonly StageKind[];
const oneCode = /^[\w.-]{0,40}$/;
const Codes = (): PropertyDecorator => Matches(/^[\w .,-]{0,2000}$/, { message: 'Codes have letters, figures, dots and hyphens; put a comma between two.' });
const days = /^\d{1,3}$/;

/** What a stage asks, as its form has it: codes in one text, with commas between them. */
export class ChangeStageWorkForm {
  @IsIn(kinds, { message: 'Choose what the stage does.' })
  kind!: (typeof kinds)[number];

  @MustSay<ChangeStageWorkForm>({ message: 'Choose who is asked.' }, ({ kind }) => kind !== 'information')
  @IsIn(['', ...audienceKinds], { message: 'Choose who is asked.' })
  audience: AudienceKind | '' = '';

  @IsOptional()
  @IsArray()
  @IsIn(roles, { each: true, message: 'Choose roles from the list.' })
  roles: Role[] = [];

  @Codes()
  services = '';

  @Matches(rotationPattern, { message: 'Give how many times it takes until every service has been asked, such as 5, or leave it empty.' })
  inTurnOf = '';

  @Codes()
  posts = '';

  @Codes()
  committees = '';

  @Codes()
  measures = '';

  @MustSay<ChangeStageWorkForm>({ message: 'Choose on which framework it is held.' }, ({ kind }) => kind === 'assessment')
  @Matches(orEmpty(frameworkKeyPattern), { message: 'Choose a framework from the list.' })
  framework = '';

  @Matches(orEmpty(stageKeyPattern), { message: 'Choose a stage from the list.' })
  scopeStage = '';

  @Matches(orEmpty(questionKeyPattern), { message: 'Choose a question from the list.' })
  scopeQuestion = '';

  @IsString()
  @UpTo(stageWorkLimits.answers, 'The list of answers')
  scopeAnswers = '';

  @IsIn(['', ...roles], { message: 'Choose a role from the list.' })
  ownerRole: Role | '' = '';

  @Matches(oneCode, { message: 'The code of a post has letters, figures, dots and hyphens.' })
  ownerPost = '';

  @IsString()
  @UpTo(stageWorkLimits.guidance, 'The guidance')
  guidance = '';

  @IsString()
  @UpTo(stageWorkLimits.link, 'The link')
  link = '';

  @Matches(days, { message: 'Give the working days as a whole number, such as 20.' })
  window = '10';

  @Matches(days, { message: 'Give the days of grace as a whole number, such as 5.' })
  grace = '0';

  @IsIn(reminderPatterns, { message: 'Choose how people are reminded.' })
  reminders: ReminderPattern = 'usual';

  @IsIn(signOffs, { message: 'Choose who signs it off.' })
  signOff: SignOff = 'nobody';
}

const listed = (text: string): readonly string[] => text.split(',').map(normalText).filter((code) => code !== '');

/** The work that a filled form says; the questions stay those that the stage has. */
function workOfForm(form: ChangeStageWorkForm, now: StageWork): StageWork {
  const owner = form.ownerPost === '' ? { of: 'role' as const, named: form.ownerRole || 'policy-officer' } : { of: 'post' as const, named: form.ownerPost };
  if (form.kind === 'information') return { kind: 'information', owner };
  const named = { owner: [], services: listed(form.services), directorates: [], roles: form.roles, posts: listed(form.posts), committees: listed(form.committees), measures: listed(form.measures) };
  const of = form.audience || 'services';
  return {
    kind: form.kind, owner, audience: { of, named: named[of], ...(of === 'services' && Number(form.inTurnOf) > 0 && { inTurnOf: Number(form.inTurnOf) }) }, guidance: form.guidance, link: form.link || null, window: Number(form.window), grace: Number(form.grace),
    reminders: form.reminders, signOff: form.signOff, questions: form.kind === 'form' && asksSomebody(now) ? now.questions : [],
    ...(form.kind === 'assessment' && form.framework !== '' && { framework: form.framework }),
    ...(form.kind === 'form' && form.scopeStage !== '' && { measures: { stage: form.scopeStage, question: form.scopeQuestion, answers: listed(form.scopeAnswers) } }),
  };
}

/** What the stage asks now, as the fields of its form. */
function fieldsOfWork(work: StageWork): Readonly<Record<string, unknown>> {
  const owner = work.kind === 'opens' || work.owner === undefined ? {} : work.owner.of === 'role' ? { ownerRole: work.owner.named } : { ownerPost: work.owner.named };
  if (!asksSomebody(work)) return { kind: work.kind, ...owner, window: '10', grace: '0', reminders: 'usual', signOff: 'nobody' };
  const { kind, guidance, reminders, signOff, framework = '' } = work;
  return { kind, ...owner, ...fieldsOfAudience(work), ...fieldsOfScope(work), framework, guidance, link: work.link ?? '', window: String(work.window), grace: String(work.grace), reminders, signOff };
}

const fieldsOfAudience = ({ audience: { of, named, inTurnOf } }: AskedWork): Readonly<Record<string, unknown>> => ({
  audience: of, [of]: of === 'roles' ? named : named.join(', '), inTurnOf: inTurnOf === undefined ? '' : String(inTurnOf),
});

const fieldsOfScope = ({ measures }: AskedWork): Readonly<Record<string, string>> =>
  measures === undefined ? {} : { scopeStage: measures.stage, scopeQuestion: measures.question, scopeAnswers: measures.answers.join(', ') };

/** A stage, and the frameworks that an assessment can be held on. */
interface StageToChange {
  readonly view: StageView;
  readonly frameworks: readonly { readonly key: string; readonly title: string }[];
}

/** The stages of the year whose forms ask about measures, and so may be asked about in turn; with the keys of such questions. */
const formsAboutMeasures = ({ year, stage }: StageView) =>
  year.definitions.flatMap(({ key, title, work }) => {
    const questions = key !== stage.key && work !== undefined && asksSomebody(work) ? work.questions.filter(({ each }) => each === 'measure') : [];
    return questions.length === 0 ? [] : [{ key, title, questions }];
  });

function changeStageWorkView({ view, frameworks }: StageToChange, form: FilledForm<object>): Page {
  const { year, stage } = view;
  const forms = formsAboutMeasures(view);
  const chosen = (field: string, value: string): boolean => form.typed(field) === value;
  const rolesTyped = form.typed('roles');
  return new Page('timetable/change-stage-work', {
    heading: `What “${stage.title}” asks`,
    area: 'Timetable',
    back: { href: timetablePaths.workOf(year.year, stage.key), text: 'Back to the stage' },
    form,
    kinds: kinds.map((kind) => ({ value: kind, text: stageKindLabels[kind].text, hint: { text: stageKindLabels[kind].hint }, checked: chosen('kind', kind) })),
    frameworks: [{ value: '', text: 'Choose' }, ...frameworks.map(({ key, title }) => ({ value: key, text: title, selected: chosen('framework', key) }))],
    audiences: audienceKinds.map((of) => ({ value: of, text: audienceLabels[of], checked: chosen('audience', of) })),
    roles: roles.map((role) => ({ value: role, text: roleLabels[role], checked: Array.isArray(rolesTyped) && rolesTyped.includes(role) })),
    owners: [{ value: '', text: 'Choose' }, ...roles.map((role) => ({ value: role, text: roleLabels[role], selected: chosen('ownerRole', role) }))],
    scopes: forms.length === 0 ? [] : [{ value: '', text: 'All of them' }, ...forms.map(({ key, title }) => ({ value: key, text: title, selected: chosen('scopeStage', key) }))],
    scopeQuestions: [{ value: '', text: 'Choose' }, ...new Map(forms.flatMap(({ questions }) => questions.map(({ key, asks }) => [key, { value: key, text: asks, selected: chosen('scopeQuestion', key) }] as const))).values()],
    reminders: reminderPatterns.map((pattern) => ({ value: pattern, text: reminderPatternLabels[pattern].text, hint: { text: reminderPatternLabels[pattern].hint }, checked: chosen('reminders', pattern) })),
    signOffs: signOffs.map((signOff) => ({ value: signOff, text: signOffLabels[signOff], checked: chosen('signOff', signOff) })),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team says what a stage asks of whom, from when and until when. */
@Controller(timetablePaths.changeWork)
export class ChangeStageWorkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-work', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string): Promise<Page> {
    const found = await this.read(person, year, stage);
    return changeStageWorkView(found, blankForm(fieldsOfWork(workOf(found.view.stage)), found.view.year.version));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.change-work', navigation })
  async change(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @Param('stage') stage: string,
    @FormBody(ChangeStageWorkForm) form: FilledForm<ChangeStageWorkForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const found = await this.read(person, named, stage);
      const framework = shown.typed('framework');
      const isKnown = framework === '' || found.frameworks.some(({ key }) => key === framework) || shown.error('framework') !== undefined;
      return changeStageWorkView(found, isKnown ? shown : shown.withError('framework', 'Choose a framework from the list.'));
    };
    if (!form.ok) return again(form);
    const year = yearNamed(named);
    const changed = await changeStageWork(this.database, person.actor, { year, stage, work: (now) => workOfForm(form.values, now), ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(timetablePaths.workOf(year, stage), form.values.kind === 'form' ? 'It is kept. Now word its questions.' : 'It is kept.');
  }

  private async read({ actor }: SignedIn, year: string, stage: string): Promise<StageToChange> {
    const view = accepted(await showStage(this.database, actor, { year: yearNamed(year), stage }));
    const { installed } = accepted(await listFrameworksView(this.database, actor));
    return { view, frameworks: installed.filter(({ key }, at) => installed.findIndex((one) => one.key === key) === at) };
  }
}
