import { allocateDeliverable } from '@golden-thread/application/plan/allocate-deliverable';
import { addCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import { draftCouncilPlan } from '@golden-thread/application/plan/draft-council-plan';
import { getCouncilPlan } from '@golden-thread/application/plan/get-plan';
import { publishCouncilPlan } from '@golden-thread/application/plan/publish-council-plan';
import { recordCouncilPlanApproval } from '@golden-thread/application/plan/record-plan-approval';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilPlanId, ObjectiveId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { OutsideApprovalDto } from '../key-plan/plan-text.dto';
import { AllocationDto, CouncilPlanDto, NewCouncilObjectiveDto, NewCouncilPlanDto } from './council-plan.dto';

const write = { answer: CouncilPlanDto, changes: 'existing' } as const;

/** Council plans. */
@RestController('council-plans', 'Plans')
export class CouncilPlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':plan', { permission: 'plans.see', audit: 'council-plan.get', summary: 'One council plan', answer: CouncilPlanDto })
  async get(@CurrentActor() actor: Actor, @IdParam('plan') plan: CouncilPlanId): Promise<CouncilPlanDto> {
    return CouncilPlanDto.of(accepted(await getCouncilPlan(this.database, actor, plan)));
  }

  @RestPost('', { permission: 'plans.publish', audit: 'council-plan.draft', summary: 'Begin the council plan of a year', answer: CouncilPlanDto, changes: 'new' })
  async draft(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { year, title }: NewCouncilPlanDto): Promise<CouncilPlanDto> {
    const drafted = await this.database.actThenAsk(
      (database) => draftCouncilPlan(database, actor, { year, title, submission }),
      (database, { id }) => getCouncilPlan(database, actor, id),
    );
    return CouncilPlanDto.of(accepted(drafted));
  }

  @RestPost(':plan/objectives', { permission: 'plans.publish', audit: 'council-plan.add-objective', summary: 'Add an objective to the council plan’s draft', ...write })
  async addObjective(
    @CurrentActor() actor: Actor, @IdParam('plan') planId: CouncilPlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { priorityId, leadServiceId, ...says }: NewCouncilObjectiveDto,
  ): Promise<CouncilPlanDto> {
    const placed = { priorityId: priorityId ?? null, leadServiceId: leadServiceId ?? null };
    return this.change(actor, planId, (database) => addCouncilPlanObjective(database, actor, { planId, version, submission, ...says, ...placed }));
  }

  @RestPut(':plan/objectives/:objective/lead', { permission: 'plans.publish', audit: 'council-plan.allocate', summary: 'Give a deliverable its lead service', ...write })
  async allocate(
    @CurrentActor() actor: Actor, @IdParam('plan') planId: CouncilPlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() allocation: AllocationDto,
  ): Promise<CouncilPlanDto> {
    return this.change(actor, planId, (database) => allocateDeliverable(database, actor, { planId, objectiveId, version, submission, ...allocation }));
  }

  @RestPost(':plan/approvals', { permission: 'plans.see', audit: 'council-plan.record-approval', summary: 'Record what a committee or an outside body decided about a council plan', ...write })
  async approval(
    @CurrentActor() actor: Actor, @IdParam('plan') planId: CouncilPlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() given: OutsideApprovalDto,
  ): Promise<CouncilPlanDto> {
    return this.change(actor, planId, (database) => recordCouncilPlanApproval(database, actor, { planId, ...OutsideApprovalDto.decision(given), version, submission }));
  }

  @RestPost(':plan/publication', { permission: 'plans.publish', audit: 'council-plan.publish', summary: 'Publish a council plan', ...write })
  async publish(
    @CurrentActor() actor: Actor, @IdParam('plan') planId: CouncilPlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<CouncilPlanDto> {
    return this.change(actor, planId, (database) => publishCouncilPlan(database, actor, { planId, version, submission }));
  }

  /** Carries a change out and answers with the plan as it then stands. */
  private async change(actor: Actor, plan: CouncilPlanId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<CouncilPlanDto> {
    return CouncilPlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getCouncilPlan(database, actor, plan))));
  }
}
