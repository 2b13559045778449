import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { getPlan } from '@golden-thread/application/plan/get-plan';
import { listPlansOfYear } from '@golden-thread/application/plan/list-plans-of-year';
import { submitPlan } from '@golden-thread/application/plan/submit-plan';
import { saveObjective } from '@golden-thread/application/plan/write-plan';
import { linkObjectives } from '@golden-thread/application/thread/write-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewLinkDto, NewObjectiveDto } from './objective.dto';
import { ListPlansQuery, PlanDecisionDto, PlanDto, ServicePlanLineDto, ServicePlanPageDto } from './plan.dto';

const write = { answer: PlanDto, changes: 'existing' } as const;

/** Service plans, unit plans and people's objectives. A person's are there for their circle only. */
@RestController('plans', 'Plans')
export class PlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'plans.list', summary: 'Services with their plans of a year', answer: ServicePlanPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page, year }: ListPlansQuery): Promise<ServicePlanPageDto> {
    const { services } = accepted(await listPlansOfYear(this.database, actor, { year: year === undefined ? null : yearNamed(year) }));
    return pageFrom(services, page, (line) => ServicePlanLineDto.of(line));
  }

  @RestGet(':plan', { permission: 'plans.see', audit: 'plan.get', summary: 'One plan', answer: PlanDto })
  async get(@CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId): Promise<PlanDto> {
    return PlanDto.of(accepted(await getPlan(this.database, actor, plan)));
  }

  @RestPost(':plan/objectives', { permission: 'plans.write', audit: 'plan.add-objective', summary: 'Add an objective to a draft', ...write })
  addObjective(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() objective: NewObjectiveDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => saveObjective(database, actor, { planId: plan, version, submission, ...objective }));
  }

  @RestPut(':plan/objectives/:objective', { permission: 'plans.write', audit: 'plan.change-objective', summary: 'Change an objective of a draft', ...write })
  changeObjective(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() objective: NewObjectiveDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => saveObjective(database, actor, { planId: plan, objectiveId, version, submission, ...objective }));
  }

  @RestPost(':plan/links', { permission: 'plans.write', audit: 'plan.link-objective', summary: 'Say what an objective of a draft serves', ...write })
  link(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() link: NewLinkDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => linkObjectives(database, actor, { planId: plan, version, submission, ...link }));
  }

  @RestPost(':plan/submission', { permission: 'plans.write', audit: 'plan.submit', summary: 'Submit a plan to whoever decides it', ...write })
  submit(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => submitPlan(database, actor, { planId: plan, version, submission }));
  }

  @RestPost(':plan/decision', { permission: 'plans.write', audit: 'plan.decide', summary: 'Approve or return a plan', ...write })
  decide(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { decision, reason = '' }: PlanDecisionDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => recordPlanDecision(database, actor, { planId: plan, version, submission, decision, reason }));
  }

  /** Carries a change out and answers with the plan as it then stands. */
  private async change(actor: Actor, plan: PlanId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PlanDto> {
    return PlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getPlan(database, actor, plan))));
  }
}
