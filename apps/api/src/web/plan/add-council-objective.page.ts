import { addCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import { type CouncilPlanView, getCouncilPlan } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { CouncilPlanId, ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { ChangeCouncilObjectiveForm } from './change-council-objective.page';
import { planPaths } from './paths';

/** A new objective of the council plan; its lead service may follow. */
export class AddCouncilObjectiveForm extends ChangeCouncilObjectiveForm {
  @ValidateIf((form: AddCouncilObjectiveForm) => form.leadServiceId !== '')
  @IsId({ message: 'Choose a lead service of the list, or leave it open.' })
  leadServiceId: ServiceId | '' = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const addCouncilObjectiveView = (plan: CouncilPlanView, form: FilledForm<object>): Page =>
  new Page('plan/add-council-objective', {
    heading: 'Add an objective to the council plan',
    area: 'Plans',
    back: { href: planPaths.councilOf(plan.id), text: `Back to ${plan.title}` },
    form,
    priorities: [{ value: '', text: 'Not chosen yet' }, ...plan.priorities.map(({ id, title }) => ({ value: id, text: title }))],
    button: 'Add objective',
    services: [{ value: '', text: 'Not allocated yet' }, ...plan.services.map(({ id, name }) => ({ value: id, text: name }))],
  });

/** The policy team adds an objective to the council plan's draft. */
@Controller(planPaths.newCouncilObjective)
export class AddCouncilObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-objective', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: CouncilPlanId): Promise<Page> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    return addCouncilObjectiveView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.add-objective', navigation })
  async add(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: CouncilPlanId,
    @FormBody(AddCouncilObjectiveForm) form: FilledForm<AddCouncilObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      addCouncilObjectiveView(accepted(await getCouncilPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const { priorityId, leadServiceId, ...says } = form.values;
    const added = await addCouncilPlanObjective(this.database, actor, {
      ...says, planId: id, priorityId: priorityId || null, leadServiceId: leadServiceId || null, submission: form.submission,
    });
    if (!added.ok) return again(form.refused(showRefusal(added.refusal)));
    return new SeeOther(planPaths.councilOf(id), 'The objective is added.');
  }
}
