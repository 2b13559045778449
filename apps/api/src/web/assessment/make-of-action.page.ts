import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { listStages, makeOfAction, type NamedBecoming, type StageToName } from '@golden-thread/application/assessment/make-of-action';
import type { Database } from '@golden-thread/application/shared/command';
import { mayBecome } from '@golden-thread/domain/assessment/decide-becoming';
import { practiceDaysPattern, type PracticeKind, practiceKindKeys, practiceKinds, practiceLimits } from '@golden-thread/domain/assessment/practice';
import { workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { isId, type StageId, type WorkshopActionId } from '@golden-thread/domain/shared/id';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { measurePaths } from '../measure/paths';
import { timetablePaths } from '../timetable/paths';
import { formOfAction } from './made-of-action';
import { assessmentPaths } from './paths';

const isPractice = (kind: unknown): kind is PracticeKind => (practiceKindKeys as readonly unknown[]).includes(kind);

/** What an action becomes. */
export class MakeOfActionForm {
  @IsIn(['measure', 'stage', ...practiceKindKeys], { message: 'Choose what it becomes.' })
  kind!: 'measure' | 'stage' | PracticeKind;

  @MustSay<MakeOfActionForm>({ message: 'Give the reference of the measure, such as HR01. Where there is none yet, have it set up first.' }, ({ kind }) => kind === 'measure')
  @IsString()
  @UpTo(workshopLimits.name, 'The measure')
  measure = '';

  @MustSay<MakeOfActionForm>('NoStageToName', ({ kind }) => kind === 'stage')
  @IsString()
  @UpTo(workshopLimits.name, 'The stage')
  stage = '';

  @MustSay<MakeOfActionForm>('PracticeTextMissing', ({ kind }) => isPractice(kind))
  @IsString()
  @UpTo(practiceLimits.text, 'What is done from now on')
  text = '';

  @MustSay<MakeOfActionForm>('ActionOwnerMissing', ({ kind }) => isPractice(kind))
  @IsString()
  @UpTo(workshopLimits.name, 'The owner')
  owner = '';

  @MustSay<MakeOfActionForm>('SubstituteMissing', ({ kind }) => kind === 'role')
  @IsString()
  @UpTo(workshopLimits.name, 'The substitute')
  substitute = '';

  @MustSay<MakeOfActionForm>({ message: `Give in how many working days it is promised, from 1 to ${practiceLimits.withinDays}.` }, ({ kind }) => kind === 'service-level')
  @Matches(practiceDaysPattern, { message: `Give a whole number of working days, from 1 to ${practiceLimits.withinDays}.` })
  withinDays = '';
}

function becomingOf({ kind, measure, stage, text, owner, substitute, withinDays }: MakeOfActionForm): NamedBecoming {
  if (kind === 'measure') return { kind, measure: normalText(measure) };
  if (kind === 'stage') return { kind, stage: isId<StageId>(stage) ? stage : null };
  return { kind: 'practice', practice: { kind, text, owner: { code: owner }, substitute: { code: substitute }, withinDays: withinDays === '' ? null : Number(withinDays) } };
}

function makeOfActionView(actor: Actor, { workshop, actionId, stages }: { readonly workshop: WorkshopView; readonly actionId: WorkshopActionId; readonly stages: readonly StageToName[] }, form: FilledForm<object>): Page {
  const { reference } = workshop;
  const action = workshop.actions.find((one) => one.id === actionId && mayBecome(one));
  if (!action) throw new NotFoundException();
  const year = stages[0]?.year;
  return new Page('assessment/make-of-action', {
    heading: 'What does this become?',
    caption: action.title,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference, 'actions'), text: 'Back to the actions' },
    form,
    kind: form.typed('kind'),
    practices: practiceKindKeys.map((value) => ({ value, text: practiceKinds[value] })),
    stages: [{ value: '', text: 'Choose a stage' }, ...stages.map(({ id, title, fallsOn, year: of }) => ({ value: id, text: `${title} (${fallsOn === null ? of : shortDate(fallsOn)})`, selected: form.typed('stage') === id || (form.typed('stage') === '' && title === action.title) }))],
    newMeasure: may(actor, 'measures.configure') ? formOfAction(measurePaths.newMeasure, { reference, actionId }) : null,
    newStage: may(actor, 'timetable.change') && year !== undefined ? formOfAction(timetablePaths.of(year, 'new-stage'), { reference, actionId }) : null,
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The facilitator makes of an action the thing itself. */
@Controller(assessmentPaths.becoming)
export class MakeOfActionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-becoming', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('action') action: string, @Query('made') made?: string): Promise<Page> {
    return this.page(actor, { named, action }, blankForm({ kind: made === 'stage' ? 'stage' : '' }));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.make-of-action', navigation })
  async make(
    @CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('action') action: string, @FormBody(MakeOfActionForm) form: FilledForm<MakeOfActionForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, { named, action }, form);
    if (!isId<WorkshopActionId>(action)) throw new NotFoundException();
    const made = await makeOfAction(this.database, actor, { workshopId: named, actionId: action, becomes: becomingOf(form.values), submission: form.submission });
    if (!made.ok) return this.page(actor, { named, action }, form.refused(showRefusal(made.refusal)));
    return new SeeOther(assessmentPaths.of(made.value.reference, 'actions'), 'It is linked with the workshop, both ways.');
  }

  private async page(actor: Actor, { named, action }: { readonly named: string; readonly action: string }, form: FilledForm<object>): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    if (!isId<WorkshopActionId>(action)) throw new NotFoundException();
    return makeOfActionView(actor, { workshop, actionId: action, stages: await listStages(this.database, actor) }, form);
  }
}
