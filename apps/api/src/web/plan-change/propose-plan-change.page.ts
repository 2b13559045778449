import { getCouncilPlan } from '@golden-thread/application/plan/get-plan';
import { getPlanToChange, type PlanToChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import { type EditAsked, type PlanChangePreview, previewPlanChange, proposePlanChange } from '@golden-thread/application/plan-change/propose-plan-change';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { ObjectiveText, PlannedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import { type ChangedPlanKind, changedPlanKinds, planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import { approvers, reaches } from '@golden-thread/domain/plan-change/reach';
import type { CouncilPlanId, ObjectiveId, PlanId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Post, Query } from '@nestjs/common';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planPaths } from '../plan/paths';
import { planChangePaths } from './paths';
import { fieldsOfPlace, placeFormView, PlaceInThreadForm, placeOfForm } from './place-in-thread.form';
import { concernsView, editView, type NamesById } from './plan-change.view';

const isText = ({ edit }: ProposePlanChangeForm): boolean => edit !== 'drop';

/** A change of one objective, as somebody proposes it. `then`: to see first whom it concerns, or to propose it. */
export class ProposePlanChangeForm extends PlaceInThreadForm {
  @IsIn(['add', 'change', 'drop'], { message: 'Choose whether the objective changes or is dropped.' })
  edit!: 'add' | 'change' | 'drop';

  @MustSay('ChangedTitleMissing', isText)
  @IsString()
  @UpTo(planLimits.objective, 'The objective')
  title = '';

  @MustSay('ChangedTargetMissing', isText)
  @IsString()
  @UpTo(planLimits.target, 'The target')
  target = '';

  @IsString()
  @UpTo(councilPlanLimits.endOfPlanResult, 'The result')
  endOfPlanResult = '';

  @ValidateIf(({ priorityId }: ProposePlanChangeForm) => priorityId !== '')
  @IsId({ message: 'Choose the priority from the list.' })
  priorityId: PriorityId | '' = '';

  @ValidateIf(({ leadServiceId }: ProposePlanChangeForm) => leadServiceId !== '')
  @IsId({ message: 'Choose the service that leads from the list.' })
  leadServiceId: ServiceId | '' = '';

  @IsDay({ orEmpty: true, message: 'The day must be a real date, such as 31 March 2027, or empty for the end of the year.' })
  dueOn: CalendarDate | '' = '';

  @MustSay('PlanChangeReasonMissing')
  @IsString()
  @UpTo(planChangeLimits.reason, 'The reason')
  reason = '';

  @IsIn(['preview', 'propose'], { message: 'Press one of the two buttons.' })
  then!: 'preview' | 'propose';
}

/** What the address says: the plan, and the objective that is meant. */
interface Addressed {
  readonly kind: ChangedPlanKind;
  readonly id: CouncilPlanId | PlanId;
  readonly objectiveId: ObjectiveId | null;
}

/** What the form is about, with what a council plan's objective can be given. */
interface Subject {
  readonly at: Addressed;
  readonly target: PlanToChangeView;
  readonly objective: PlannedObjective | null;
  readonly priorities: readonly { readonly id: PriorityId; readonly title: string }[];
  readonly services: readonly { readonly id: ServiceId; readonly name: string }[];
}

const knownOf = ({ title, target, endOfPlanResult, priorityId, leadServiceId, dueOn, thread }: PlannedObjective): Readonly<Record<string, unknown>> => ({
  edit: 'change', title, target, endOfPlanResult, priorityId: priorityId ?? '', leadServiceId: leadServiceId ?? '', dueOn: dueOn ?? '', ...fieldsOfPlace(thread),
});

const namesOf = ({ priorities, services }: Subject, { served }: PlanChangePreview): NamesById => ({
  ...Object.fromEntries([...priorities.map(({ id, title }) => [id, title] as const), ...services.map(({ id, name }) => [id, name] as const)]), ...served,
});

function proposePlanChangeView(subject: Subject, form: FilledForm<object>, preview: PlanChangePreview | null = null): Page {
  const { at, target, objective, priorities, services } = subject;
  const select = (field: string, none: string, items: readonly { readonly value: string; readonly text: string }[]): object[] =>
    [{ value: '', text: none }, ...items].map((item) => ({ ...item, selected: form.typed(field) === item.value }));
  return new Page('plan-change/propose', {
    heading: objective === null ? 'Propose another objective' : `Propose a change of ${objective.reference}`,
    caption: target.name,
    area: 'Plans',
    back: objective === null ? { href: addressOfPlan(at), text: 'Back to the plan' } : { href: planPaths.objectiveOf(objective.id), text: `Back to ${objective.reference}` },
    form,
    isNew: objective === null,
    isCouncil: at.kind === 'council-plan',
    place: at.kind === 'council-plan' ? null : placeFormView(target, objective?.thread.serves ?? [], form),
    edits: [{ value: 'change', text: 'It changes' }, { value: 'drop', text: 'It is dropped' }].map((one) => ({ ...one, checked: form.typed('edit') === one.value })),
    priorities: select('priorityId', 'No priority', priorities.map(({ id, title }) => ({ value: id, text: title }))),
    services: select('leadServiceId', 'Choose a service', services.map(({ id, name }) => ({ value: id, text: name }))),
    preview: preview && {
      approver: approvers[preview.change.approver].title,
      callIn: approvers[preview.change.approver].callIn,
      reaches: preview.change.reaches.map((reach) => reaches[reach]),
      edits: preview.change.edits.map((edit) => editView(edit, namesOf(subject, preview))),
      concerns: concernsView(preview.concerns),
    },
  });
}

/** The plan and the objective that an address names. */
function addressed({ plan, of, objective }: PlanQuery): Addressed {
  const kind = changedPlanKinds.find((one) => one === plan);
  if (kind === undefined || !isId<PlanId>(of)) throw new NotFoundException();
  return { kind, id: of, objectiveId: isId<ObjectiveId>(objective) ? objective : null };
}

const addressOfPlan = ({ kind, id }: Addressed): string => (kind === 'council-plan' ? planPaths.councilOf(id) : planPaths.of({ kind, id }));

const navigation = { section: 'plans', trail: 'back' } as const;
type PlanQuery = Readonly<Record<'plan' | 'of' | 'objective', unknown>>;

/** Whoever writes or decides a plan in force proposes a change of one of its objectives, sees whom it would concern, and sends it. */
@Controller(planChangePaths.propose)
export class ProposePlanChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.open-proposal', navigation })
  async show(@CurrentActor() actor: Actor, @Query() query: PlanQuery): Promise<Page> {
    const subject = await this.subject(actor, addressed(query));
    return proposePlanChangeView(subject, blankForm(subject.objective === null ? { edit: 'add' } : knownOf(subject.objective)));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.propose', navigation })
  async propose(@CurrentActor() actor: Actor, @Query() query: PlanQuery, @FormBody(ProposePlanChangeForm) form: FilledForm<ProposePlanChangeForm>): Promise<Page | SeeOther> {
    const at = addressed(query);
    const again = async (shown: FilledForm<object>, preview: PlanChangePreview | null = null): Promise<Page> => proposePlanChangeView(await this.subject(actor, at), shown, preview);
    if (!form.ok) return again(form);
    const asked = { plan: at, edits: [editOf(at, form.values)], reason: form.values.reason };
    if (form.values.then === 'preview') {
      const preview = await previewPlanChange(this.database, actor, asked);
      return preview.ok ? again(form, preview.value) : again(form.refused(showRefusal(preview.refusal)));
    }
    const proposed = await proposePlanChange(this.database, actor, { ...asked, submission: form.submission });
    if (!proposed.ok) return again(form.refused(showRefusal(proposed.refusal)));
    const { reference, change } = proposed.value;
    return new SeeOther(planChangePaths.of(reference), `${reference} is proposed. ${approvers[change.approver].title} decides it; until it is in effect the plan stays as it is.`);
  }

  private async subject(actor: Actor, at: Addressed): Promise<Subject> {
    const target = accepted(await getPlanToChange(this.database, actor, at));
    const found = at.objectiveId === null ? null : target.objectives.find(({ id }) => id === at.objectiveId);
    if (found === undefined) throw new NotFoundException();
    const whole = at.kind === 'council-plan' ? accepted(await getCouncilPlan(this.database, actor, at.id as CouncilPlanId)) : null;
    return { at, target, objective: found, priorities: whole?.priorities ?? [], services: whole?.services ?? [] };
  }
}

function editOf({ kind, objectiveId }: Addressed, { edit, ...form }: ProposePlanChangeForm): EditAsked {
  const { title, target, endOfPlanResult, priorityId, leadServiceId, dueOn } = form;
  const becomes: ObjectiveText = { title, target, endOfPlanResult, priorityId: priorityId || null, leadServiceId: leadServiceId || null, dueOn: dueOn || null };
  const place = kind !== 'council-plan' && { thread: placeOfForm(form) };
  if (objectiveId === null) return { kind: 'add', becomes, ...place };
  return edit === 'drop' ? { kind: 'drop', objectiveId } : { kind: 'change', objectiveId, becomes, ...place };
}
