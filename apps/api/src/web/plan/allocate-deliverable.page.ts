import { allocateDeliverable } from '@golden-thread/application/plan/allocate-deliverable';
import type { CouncilPlanObjectiveSummary, CouncilPlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import type { CouncilPlanId, ObjectiveId, ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findCouncilObjective } from './find-plan';
import { planPaths } from './paths';

/** The one service that leads on a deliverable; the reason where it takes over from another. */
export class AllocateDeliverableForm {
  @IsId({ message: 'Choose the service that leads.' })
  serviceId!: ServiceId;

  @IsString()
  @UpTo(councilPlanLimits.reallocationReason, 'The reason')
  reason = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const allocateDeliverableView = (plan: CouncilPlanView, objective: CouncilPlanObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('plan/allocate', {
    heading: `Which service leads on ${objective.reference}?`,
    area: 'Plans',
    back: { href: planPaths.councilOf(plan.id), text: `Back to ${plan.title}` },
    form,
    objective,
    services: [{ value: '', text: 'Choose a service' }, ...plan.services.map(({ id, name }) => ({ value: id, text: name }))],
  });

/** The policy team gives a deliverable to its one lead service, or to another instead, with the reason. */
@Controller(planPaths.lead)
export class AllocateDeliverablePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.open-allocation', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan', ParseId) plan: CouncilPlanId, @Param('objective', ParseId) objective: ObjectiveId): Promise<Page> {
    const found = await findCouncilObjective(this.database, person.actor, { plan, objective });
    return allocateDeliverableView(found.plan, found.objective, blankForm({ serviceId: found.objective.leadServiceId ?? '' }, found.plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'council-plan.allocate', navigation })
  async allocate(
    @CurrentPerson() person: SignedIn,
    @Param('plan', ParseId) planId: CouncilPlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(AllocateDeliverableForm) form: FilledForm<AllocateDeliverableForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findCouncilObjective(this.database, person.actor, { plan: planId, objective: objectiveId });
      return redisplay((as) => allocateDeliverableView(plan, objective, as), shown, blankForm({ serviceId: objective.leadServiceId ?? '' }));
    };
    if (!form.ok) return again(form);
    const allocated = await allocateDeliverable(this.database, person.actor, {
      planId, objectiveId, ...form.values, insteadOf: 'present-lead', ...form.sent,
    });
    if (!allocated.ok) return again(form.refused(showRefusal(allocated.refusal)));
    return new SeeOther(planPaths.councilOf(planId), `${allocated.value.reference} has its lead service.`);
  }
}
