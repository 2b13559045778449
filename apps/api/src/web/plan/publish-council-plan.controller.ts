import type { Database } from '@golden-thread/application';
import { type CouncilPlanView, getCouncilPlan, publishCouncilPlan } from '@golden-thread/application/plan';
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
import { planPaths } from './paths';

const navigation = { section: 'plans', trail: 'back' } as const;

/** A form that is only its button. */
class PublishCouncilPlanForm {}

const present = (plan: CouncilPlanView, form: FilledForm<object>): Page =>
  new Page('plan/publish-council', {
    heading: `Publish the council plan for ${plan.year}?`,
    area: 'Plans',
    back: { href: planPaths.councilOf(plan.id), text: `Back to ${plan.title}` },
    form,
    unallocated: plan.objectives.filter(({ leadServiceId }) => leadServiceId === null).map(({ reference, deliverable }) => `${reference}: ${deliverable}`),
    objectives: plan.objectives.length,
    services: plan.services.length,
  });

/** The policy team publishes the council plan, by which the services are asked for theirs. */
@Controller(planPaths.publication)
export class PublishCouncilPlanController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-publication', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') id: string): Promise<Page> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    return present(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.publish', navigation })
  async publish(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') id: string,
    @FormBody(PublishCouncilPlanForm) form: FilledForm<PublishCouncilPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      present(accepted(await getCouncilPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const published = await publishCouncilPlan(this.database, actor, { planId: id, ...form.sent });
    if (!published.ok) return again(form.refused(showRefusal(published.refusal)));
    return new SeeOther(planPaths.councilOf(id), `The council plan is published. ${published.value.services} services are asked for their plans.`);
  }
}
