import { getPlan } from '@golden-thread/application/plan/get-plan';
import { nameIssues } from '@golden-thread/application/plan/name-issues';
import { acceptOfferedObjective, offerObjective } from '@golden-thread/application/plan/offer-objective';
import { recordPlanApproval } from '@golden-thread/application/plan/record-plan-approval';
import { savePlanText } from '@golden-thread/application/plan/write-plan-text';
import { removeObjective, saveServicePlan } from '@golden-thread/application/plan/write-plan';
import { explainThreadBreak, unlinkObjectives, writeSoThatChain } from '@golden-thread/application/thread/write-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestDelete, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { OutsideApprovalDto, PlanTextDto } from '../key-plan/plan-text.dto';
import { BreakReasonDto, NewObjectiveDto, PlanIssuesDto, SoThatChainDto } from './objective.dto';
import { PlanDto } from './plan.dto';
import { ServicePlanContentDto } from './service-plan-content.dto';

const write = { permission: 'plans.write', answer: PlanDto, changes: 'existing' } as const;

/** What a draft says, and what is taken out of it. */
@RestController('plans', 'Plans')
export class PlanContentResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPut(':plan/content', { audit: 'service-plan.save-draft', summary: 'Write the sections and evidence of a service plan’s draft', ...write })
  save(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() content: ServicePlanContentDto,
  ): Promise<PlanDto> {
    const command = { version, submission, content: ServicePlanContentDto.plain(content) };
    return this.change(actor, plan, (database) => saveServicePlan(database, actor, { planId: plan, ...command }));
  }

  @RestPut(':plan/text', { audit: 'plan.save-text', summary: 'Write a plan of one of the council’s own types by its sections', ...write })
  text(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() text: PlanTextDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => savePlanText(database, actor, { planId: plan, text: PlanTextDto.plain(text), version, submission }));
  }

  @RestPost(':plan/approvals', { ...write, permission: 'plans.see', audit: 'plan.record-approval', summary: 'Record what a committee or an outside body decided about a plan' })
  approval(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() given: OutsideApprovalDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => recordPlanApproval(database, actor, { planId: plan, ...OutsideApprovalDto.decision(given), version, submission }));
  }

  @RestDelete(':plan/objectives/:objective', { audit: 'objective.remove', summary: 'Take an objective out of a draft', ...write })
  remove(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => removeObjective(database, actor, { planId: plan, objectiveId, version, submission }));
  }

  @RestDelete(':plan/objectives/:objective/links/:parent', { audit: 'objective.unlink', summary: 'Take back a link of a draft', ...write })
  unlink(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IdParam('parent') parentId: ObjectiveId,
    @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => unlinkObjectives(database, actor, { planId: plan, objectiveId, parentId, version, submission }));
  }

  @RestPut(':plan/objectives/:objective/break-reason', { audit: 'objective.explain-break', summary: 'Say why an objective serves nothing above', ...write })
  explain(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() { reason }: BreakReasonDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => explainThreadBreak(database, actor, { planId: plan, objectiveId, version, submission, reason }));
  }

  @RestPost(':plan/objectives/:objective/offers', { audit: 'objective.offer', summary: 'Offer one objective under this one to everybody of the unit or service', ...write })
  offer(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() { title, target, dueOn }: NewObjectiveDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => offerObjective(database, actor, { planId: plan, objectiveId, version, submission, title, target, dueOn }));
  }

  @RestPost(':plan/objectives/:objective/acceptance', { audit: 'objective.accept', summary: 'Accept an objective that was offered to everybody of a team', ...write })
  accept(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => acceptOfferedObjective(database, actor, { planId: plan, objectiveId, version, submission }));
  }

  @RestPut(':plan/issues', { audit: 'plan.name-issues', summary: 'Name what a plan is concerned with that others share', ...write })
  issues(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { issues }: PlanIssuesDto,
  ): Promise<PlanDto> {
    return this.change(actor, plan, (database) => nameIssues(database, actor, { planId: plan, version, submission, issues }));
  }

  @RestPut(':plan/objectives/:objective/chain', { audit: 'objective.write-chain', summary: 'Tell how daily work leads to an objective', ...write })
  tell(
    @CurrentActor() actor: Actor, @IdParam('plan') plan: PlanId, @IdParam('objective') objectiveId: ObjectiveId, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() { chain }: SoThatChainDto,
  ): Promise<PlanDto> {
    const steps = chain.map(({ role, does }) => ({ role, does }));
    return this.change(actor, plan, (database) => writeSoThatChain(database, actor, { planId: plan, objectiveId, version, submission, chain: steps }));
  }

  private async change(actor: Actor, plan: PlanId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PlanDto> {
    return PlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getPlan(database, actor, plan))));
  }
}
