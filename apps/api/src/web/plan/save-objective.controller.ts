import type { Database } from '@golden-thread/application';
import { type PlanView, saveObjective } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { isCalendarDate } from '@golden-thread/domain/calendar';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { findObjectiveToWrite, findPlanToWrite } from './find-plan-to-write';
import { planPaths } from './paths';
import { planHeading } from './plan-heading';
import { SaveObjectiveForm } from './save-objective.form';

const navigation = { section: 'plans', trail: 'back' } as const;

const present = (plan: PlanView, heading: string, form: FilledForm<object>): Page =>
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
export class AddObjectiveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-new', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    const plan = await findPlanToWrite(this.database, actor, id);
    return present(plan, 'Add an objective', blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.add', navigation })
  async add(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') id: string,
    @FormBody(SaveObjectiveForm) form: FilledForm<SaveObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      present(await findPlanToWrite(this.database, actor, id), 'Add an objective', shown);
    return keep(this.database, actor, { planId: id, form, again });
  }
}

/** Changes an objective of a plan that is being drafted. */
@Controller(planPaths.editObjective)
export class ChangeObjectiveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-change', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') planId: string, @Param('objective') objectiveId: string): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    const { title, target, dueOn } = objective;
    return present(plan, `Change objective ${objective.reference}`, blankForm({ title, target: target ?? '', dueOn: dueOn ?? '' }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.change', navigation })
  async change(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') planId: string,
    @Param('objective') objectiveId: string,
    @FormBody(SaveObjectiveForm) form: FilledForm<SaveObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      const { title, target, dueOn } = objective;
      const opened = blankForm({ title, target: target ?? '', dueOn: dueOn ?? '' });
      return shownAgain((as) => present(plan, `Change objective ${objective.reference}`, as), shown, opened);
    };
    return keep(this.database, actor, { planId, form, again, objectiveId });
  }
}

interface Kept {
  readonly planId: string;
  readonly form: FilledForm<SaveObjectiveForm>;
  /** The page with the form as it is to be shown again. */
  readonly again: (shown: FilledForm<object>) => Promise<Page>;
  readonly objectiveId?: string;
}

async function keep(database: Database, actor: Actor, { planId, form, again, objectiveId }: Kept): Promise<Page | SeeOther> {
  const { title, target, dueOn } = form.values;
  const isDay = !dueOn || isCalendarDate(dueOn);
  const checked = form.ok && !isDay ? form.withError('dueOn', 'There is no such day. Write it as 2027-03-31.') : form;
  if (!checked.ok) return again(checked);
  const saved = await saveObjective(database, actor, {
    planId, ...form.sent, title, target: target || null, dueOn: dueOn || null,
    ...(objectiveId !== undefined && { objectiveId }),
  });
  if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
  const next = objectiveId === undefined ? planPaths.of(saved.value.plan, `/objectives/${saved.value.id}/links`) : planPaths.of(saved.value.plan);
  return new SeeOther(next, objectiveId === undefined ? 'The objective is added. Say what it serves.' : 'The objective is changed.');
}
