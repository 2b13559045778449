import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { saveObjective } from '@golden-thread/application/plan/write-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToWrite, findPlanToWrite } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** An objective of a service, a unit or a person. */
export class SaveObjectiveForm {
  @IsNotEmpty({ message: 'Say what the objective is.' })
  @IsString()
  @UpTo(planLimits.objective, 'The objective')
  title!: string;

  @IsString()
  @UpTo(planLimits.target, 'The target')
  target = '';

  @IsDay({ orEmpty: true, message: 'Write the day as 2027-03-31, or leave it empty for the end of the year.' })
  dueOn = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const saveObjectiveView = (plan: PlanView, heading: string, form: FilledForm<object>): Page =>
  new Page('plan/save-objective', {
    heading,
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    needsTarget: plan.kind !== 'individual-plan',
  });

/** Adds an objective to a plan that is being drafted. */
@Controller(planPaths.newObjective)
export class AddObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-new', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = await findPlanToWrite(this.database, actor, id);
    return saveObjectiveView(plan, 'Add an objective', blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.add', navigation })
  async add(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: PlanId,
    @FormBody(SaveObjectiveForm) form: FilledForm<SaveObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      saveObjectiveView(await findPlanToWrite(this.database, actor, id), 'Add an objective', shown);
    return save(this.database, actor, { planId: id, form, again });
  }
}

/** Changes an objective of a plan that is being drafted. */
@Controller(planPaths.editObjective)
export class ChangeObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-change', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    const { title, target, dueOn } = objective;
    return saveObjectiveView(plan, `Change objective ${objective.reference}`, blankForm({ title, target: target ?? '', dueOn: dueOn ?? '' }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.change', navigation })
  async change(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(SaveObjectiveForm) form: FilledForm<SaveObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      const { title, target, dueOn } = objective;
      const opened = blankForm({ title, target: target ?? '', dueOn: dueOn ?? '' });
      return redisplay((as) => saveObjectiveView(plan, `Change objective ${objective.reference}`, as), shown, opened);
    };
    return save(this.database, actor, { planId, form, again, objectiveId });
  }
}

interface ObjectiveToSave {
  readonly planId: PlanId;
  readonly form: FilledForm<SaveObjectiveForm>;
  /** The page with the form as it is to be shown again. */
  readonly again: (shown: FilledForm<object>) => Promise<Page>;
  readonly objectiveId?: ObjectiveId;
}

async function save(database: Database, actor: Actor, { planId, form, again, objectiveId }: ObjectiveToSave): Promise<Page | SeeOther> {
  const { title, target, dueOn } = form.values;
  if (!form.ok) return again(form);
  if (dueOn !== '' && !isCalendarDate(dueOn)) return again(form.withError('dueOn', 'There is no such day. Give a real day, month and year.'));
  const saved = await saveObjective(database, actor, {
    planId, ...form.sent, title, target: target || null, dueOn: dueOn || null,
    ...(objectiveId !== undefined && { objectiveId }),
  });
  if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
  const next = objectiveId === undefined ? planPaths.of(saved.value.plan, `/objectives/${saved.value.id}/links`) : planPaths.of(saved.value.plan);
  return new SeeOther(next, objectiveId === undefined ? 'The objective is added. Say what it serves.' : 'The objective is changed.');
}
