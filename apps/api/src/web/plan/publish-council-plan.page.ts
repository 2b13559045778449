import { type CouncilPlanView, getCouncilPlan } from '@golden-thread/application/plan/get-plan';
import { publishCouncilPlan } from '@golden-thread/application/plan/publish-council-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { CouncilPlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { planPaths } from './paths';

const navigation = { section: 'plans', trail: 'back' } as const;

/** A form that is only its button. */
class PublishCouncilPlanForm {}

const publishCouncilPlanView = (plan: CouncilPlanView, form: FilledForm<object>): Page =>
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
export class PublishCouncilPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-publication', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: CouncilPlanId): Promise<Page> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    return publishCouncilPlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.publish', navigation })
  async publish(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) id: CouncilPlanId,
    @FormBody(PublishCouncilPlanForm) form: FilledForm<PublishCouncilPlanForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      publishCouncilPlanView(accepted(await getCouncilPlan(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const published = await publishCouncilPlan(this.database, actor, { planId: id, ...form.sent });
    if (!published.ok) return again(form.refused(showRefusal(published.refusal)));
    return new SeeOther(planPaths.councilOf(id), `The council plan is published. ${published.value.services} services are asked for their plans.`);
  }
}
