import type { Database, Outcome } from '@golden-thread/application';
import { addCouncilPlanObjective, allocateDeliverable, draftCouncilPlan, getCouncilPlan, publishCouncilPlan } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { IfMatch, RestController, RestGet, RestPost, RestPut, Submission, type SubmissionOfRequest } from '../shared';
import { AllocationDto } from './allocation.dto';
import { CouncilPlanDto } from './council-plan.dto';
import { NewCouncilObjectiveDto } from './new-council-objective.dto';
import { NewCouncilPlanDto } from './new-council-plan.dto';

const write = { answer: CouncilPlanDto, changes: 'existing' } as const;

/** Council plans. */
@RestController('council-plans', 'Plans')
export class CouncilPlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':plan', { permission: 'plans.see', audit: 'council-plan.get', summary: 'One council plan', answer: CouncilPlanDto })
  async get(@CurrentActor() actor: Actor, @Param('plan') plan: string): Promise<CouncilPlanDto> {
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
    @CurrentActor() actor: Actor, @Param('plan') planId: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { priorityId, leadServiceId, ...says }: NewCouncilObjectiveDto,
  ): Promise<CouncilPlanDto> {
    const placed = { priorityId: priorityId ?? null, leadServiceId: leadServiceId ?? null };
    return this.change(actor, planId, (database) => addCouncilPlanObjective(database, actor, { planId, version, submission, ...says, ...placed }));
  }

  @RestPut(':plan/objectives/:objective/lead', { permission: 'plans.publish', audit: 'council-plan.allocate', summary: 'Give a deliverable its lead service', ...write })
  async allocate(
    @CurrentActor() actor: Actor, @Param('plan') planId: string, @Param('objective') objectiveId: string, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() allocation: AllocationDto,
  ): Promise<CouncilPlanDto> {
    return this.change(actor, planId, (database) => allocateDeliverable(database, actor, { planId, objectiveId, version, submission, ...allocation }));
  }

  @RestPost(':plan/publication', { permission: 'plans.publish', audit: 'council-plan.publish', summary: 'Publish a council plan', ...write })
  async publish(
    @CurrentActor() actor: Actor, @Param('plan') planId: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<CouncilPlanDto> {
    return this.change(actor, planId, (database) => publishCouncilPlan(database, actor, { planId, version, submission }));
  }

  /** Carries a change out and answers with the plan as it then stands. */
  private async change(actor: Actor, plan: string, act: (database: Database) => Promise<Outcome<unknown>>): Promise<CouncilPlanDto> {
    return CouncilPlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getCouncilPlan(database, actor, plan))));
  }
}
