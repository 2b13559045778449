import type { Database } from '@golden-thread/application';
import { addCouncilPlanObjective, type CouncilPlanView, getCouncilPlan } from '@golden-thread/application/plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { AddCouncilObjectiveForm } from './add-council-objective.form';
import { planPaths } from './paths';

const navigation = { section: 'plans', trail: 'back' } as const;
const present = (plan: CouncilPlanView, form: FilledForm<object>): Page =>
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
export class AddCouncilObjectiveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-objective', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    return present(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.add-objective', navigation })
  async add(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') id: string,
    @FormBody(AddCouncilObjectiveForm) form: FilledForm<AddCouncilObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      present(accepted(await getCouncilPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const { priorityId, leadServiceId, ...says } = form.values;
    const added = await addCouncilPlanObjective(this.database, actor, {
      ...says, planId: id, priorityId: priorityId || null, leadServiceId: leadServiceId || null, submission: form.submission,
    });
    if (!added.ok) return again(form.refused(showRefusal(added.refusal)));
    return new SeeOther(planPaths.councilOf(id), 'The objective is added.');
  }
}
