import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { decideWorkshopAction, proposeWorkshopAction } from '@golden-thread/application/assessment/write-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { mayBecome, mayNameWhatCame } from '@golden-thread/domain/assessment/decide-becoming';
import { type Framework, frameworkLimits, statementsOf } from '@golden-thread/domain/assessment/framework';
import { type ActionSize, actionSizes, type BecomingKind, becomingKinds, currentStatement, tipsWithoutAction, workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { isId, type WorkshopActionId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { actionFateView } from './action-fate.view';
import { assessmentPaths } from './paths';

/** What should be done. */
export class ProposeActionForm {
  /** A statement, or one of its tips: `pm-1`, `pm-1.3`. */
  @MustSay('NoSuchStatement')
  @IsString()
  @UpTo(frameworkLimits.key, 'What it is about')
  about = '';

  @MustSay('ActionTitleMissing')
  @IsString()
  @UpTo(workshopLimits.action, 'The action')
  title = '';

  @IsIn(Object.keys(actionSizes), { message: 'Choose whether it can just be done on Monday, or is bigger and trickier.' })
  size!: ActionSize;
}

const becomingKindKeys = Object.keys(becomingKinds) as readonly BecomingKind[];

/** What an action can be about: each statement, and each of its tips. */
const aboutChoices = (framework: Framework): readonly { readonly value: string; readonly text: string }[] =>
  statementsOf(framework).flatMap(({ key, title, tips }) => [{ value: key, text: title }, ...tips.map(({ number, text }) => ({ value: `${key}.${number}`, text: `Tip ${number}: ${text}` }))]);

function workshopActionsView(actor: Actor, workshop: WorkshopView, filled: FilledForm<object>): Page {
  const { reference, title, actions, names, me, framework, state } = workshop;
  const statements = statementsOf(framework);
  const choices = aboutChoices(framework);
  const typed = filled.typed('about');
  const chosen = typed || currentStatement(workshop)?.key;
  // Which statements and tips there are is known of the workshop alone; what else is wrong is said with it.
  const form = typed === '' || choices.some(({ value }) => value === typed) ? filled : filled.withError('about', showRefusal({ code: 'NoSuchStatement' }).message);
  return new Page('assessment/actions', {
    heading: `Actions of ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
    form,
    open: state !== 'closed' && me !== null,
    actions: actions.map((action) => ({
      title: action.title,
      about: statements.find(({ key }) => key === action.statement)?.title,
      size: actionSizes[action.size],
      ...actionFateView(action, names),
      decide: action.state === 'proposed' && me?.role === 'facilitator' ? assessmentPaths.actionOf(reference, action.id) : null,
      make: mayBecome(action) && becomingKindKeys.some((kind) => mayNameWhatCame(workshop, actor, kind)) ? assessmentPaths.actionOf(reference, action.id, 'becomes') : null,
    })),
    about: choices.map((choice) => ({ ...choice, selected: choice.value === chosen })),
    forgotten: tipsWithoutAction(workshop).map(({ statement, number }) => choices.find(({ value }) => value === `${statement}.${number}`)?.text),
    sizes: Object.entries(actionSizes).map(([value, text]) => ({ value, text, checked: form.typed('size') === value })),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** What a workshop found should be done; anybody who takes part proposes. */
@Controller(assessmentPaths.actions)
export class WorkshopActionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-actions', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    return workshopActionsView(actor, accepted(await getWorkshop(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.propose-action', navigation })
  async propose(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(ProposeActionForm) form: FilledForm<ProposeActionForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => workshopActionsView(actor, accepted(await getWorkshop(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const { about, title, size } = form.values;
    const [statement = '', tip] = about.split('.');
    const proposed = await proposeWorkshopAction(this.database, actor, { workshopId: named, statement, tip: tip === undefined ? null : Number(tip), title, size, submission: form.submission });
    return proposed.ok ? new SeeOther(assessmentPaths.of(proposed.value.reference, 'actions'), 'The action is proposed.') : again(form.refused(showRefusal(proposed.refusal)));
  }
}

const decisions = { 'taken-on': 'A post takes it on', dropped: 'It is dropped' } as const;

/** What becomes of an action. */
export class DecideWorkshopActionForm {
  @IsIn(Object.keys(decisions), { message: 'Choose whether a post takes it on, or it is dropped.' })
  decision!: keyof typeof decisions;

  @MustSay<DecideWorkshopActionForm>('ActionOwnerMissing', ({ decision }) => decision === 'taken-on')
  @IsString()
  @UpTo(workshopLimits.name, 'The post')
  owner = '';

  @IsDay({ orEmpty: true, message: 'Give the day by which it is done as a real date.' })
  dueOn: CalendarDate | '' = '';

  @MustSay<DecideWorkshopActionForm>('WorkshopActionDropReasonMissing', ({ decision }) => decision === 'dropped')
  @IsString()
  @UpTo(workshopLimits.reason, 'The reason')
  reason = '';
}

function decideWorkshopActionView({ reference, actions }: WorkshopView, actionId: WorkshopActionId, form: FilledForm<object>): Page {
  const action = actions.find(({ id, state }) => id === actionId && state === 'proposed');
  if (!action) throw new NotFoundException();
  return new Page('assessment/decide-action', {
    heading: 'What becomes of this action?',
    caption: action.title,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference, 'actions'), text: 'Back to the actions' },
    form,
    size: actionSizes[action.size],
    decision: form.typed('decision'),
    decisions,
  });
}

/** The facilitator decides a proposed action, with those in the room. */
@Controller(assessmentPaths.action)
export class DecideWorkshopActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-action', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('action') action: string): Promise<Page> {
    return this.page(actor, { named, action }, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.decide-action', navigation })
  async decide(
    @CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('action') action: string, @FormBody(DecideWorkshopActionForm) form: FilledForm<DecideWorkshopActionForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, { named, action }, form);
    if (!isId<WorkshopActionId>(action)) throw new NotFoundException();
    const { decision, owner, dueOn, reason } = form.values;
    const fate = decision === 'dropped' ? { decision, reason } : { decision, owner: { code: owner }, dueOn: dueOn || null };
    const decided = await decideWorkshopAction(this.database, actor, { workshopId: named, actionId: action, fate, submission: form.submission });
    if (!decided.ok) return this.page(actor, { named, action }, form.refused(showRefusal(decided.refusal)));
    return new SeeOther(assessmentPaths.of(decided.value.reference, 'actions'), 'The action is decided.');
  }

  private async page(actor: Actor, { named, action }: { readonly named: string; readonly action: string }, form: FilledForm<object>): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    if (!isId<WorkshopActionId>(action)) throw new NotFoundException();
    return decideWorkshopActionView(workshop, action, form);
  }
}
