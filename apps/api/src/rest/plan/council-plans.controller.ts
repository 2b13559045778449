import type { Database } from '@golden-thread/application';
import { allocateDeliverable, getCouncilPlan, publishCouncilPlan } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { IfMatch, RestController, RestGet, RestPost, RestPut, Submission, type SubmissionOfRequest } from '../shared';
import { AllocationDto } from './allocation.dto';
import { CouncilPlanDto } from './council-plan.dto';

const write = { answer: CouncilPlanDto, changes: 'existing' } as const;

/** Council plans. */
@RestController('council-plans', 'Plans')
export class CouncilPlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':plan', { permission: 'plans.see', audit: 'council-plan.get', summary: 'One council plan', answer: CouncilPlanDto })
  get(@CurrentActor() actor: Actor, @Param('plan') plan: string): Promise<CouncilPlanDto> {
    return this.answer(actor, plan);
  }

  @RestPut(':plan/objectives/:objective/lead', { permission: 'plans.publish', audit: 'council-plan.allocate', summary: 'Give a deliverable its lead service', ...write })
  async allocate(
    @CurrentActor() actor: Actor, @Param('plan') planId: string, @Param('objective') objectiveId: string, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() allocation: AllocationDto,
  ): Promise<CouncilPlanDto> {
    accepted(await allocateDeliverable(this.database, actor, { planId, objectiveId, version, submission, ...allocation }));
    return this.answer(actor, planId);
  }

  @RestPost(':plan/publication', { permission: 'plans.publish', audit: 'council-plan.publish', summary: 'Publish a council plan', ...write })
  async publish(
    @CurrentActor() actor: Actor, @Param('plan') planId: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<CouncilPlanDto> {
    accepted(await publishCouncilPlan(this.database, actor, { planId, version, submission }));
    return this.answer(actor, planId);
  }

  private async answer(actor: Actor, plan: string): Promise<CouncilPlanDto> {
    return CouncilPlanDto.of(accepted(await getCouncilPlan(this.database, actor, plan)));
  }
}
