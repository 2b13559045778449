import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { getNamedRecoveryPlan, listRecoveryPlans } from '@golden-thread/application/recovery/get-recovery-plans';
import { meetRecoveryCondition } from '@golden-thread/application/recovery/meet-recovery-condition';
import { recordRecoveryVerdict } from '@golden-thread/application/recovery/record-recovery-verdict';
import { saveRecoveryDraft, submitRecoveryPlan } from '@golden-thread/application/recovery/submit-recovery-plan';
import { updateRecoveryPlan } from '@golden-thread/application/recovery/update-recovery-plan';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { recoveryLimits } from '@golden-thread/domain/recovery/recovery-plan';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ConditionMetDto, NewRecoveryUpdateDto, RecoveryDecisionDto, RecoveryVerdictDto } from './recovery-commands.dto';
import { RecoveryContentDto } from './recovery-content.dto';
import { RecoveryPlanDto, RecoveryPlanLineDto, RecoveryPlanPageDto } from './recovery-plan.dto';

const write = { answer: RecoveryPlanDto, changes: 'existing' } as const;

/** Recovery plans. `:plan` is an id or a reference (RP-12). */
@RestController('recovery-plans', 'Recovery plans')
export class RecoveryPlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'recovery.see', audit: 'recovery-plans.list', summary: 'Recovery plans, those that run first', answer: RecoveryPlanPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<RecoveryPlanPageDto> {
    const lines = accepted(await listRecoveryPlans(this.database, actor));
    return pageFrom(lines, page, (line) => RecoveryPlanLineDto.of(line));
  }

  @RestGet(':plan', { permission: 'recovery.see', audit: 'recovery-plan.get', summary: 'One recovery plan', answer: RecoveryPlanDto })
  async get(@CurrentActor() actor: Actor, @Param('plan') plan: string): Promise<RecoveryPlanDto> {
    return RecoveryPlanDto.of(accepted(await getNamedRecoveryPlan(this.database, actor, plan)));
  }

  @RestPut(':plan/draft', { permission: 'recovery.write', audit: 'recovery-plan.save-draft', summary: 'Keep a draft', ...write })
  saveDraft(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() content: RecoveryContentDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => saveRecoveryDraft(database, actor, { planId: plan, version, submission, content }));
  }

  @RestPost(':plan/submission', { permission: 'recovery.write', audit: 'recovery-plan.submit', summary: 'Submit a plan to the director', ...write })
  submit(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() content: RecoveryContentDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => submitRecoveryPlan(database, actor, { planId: plan, version, submission, content }));
  }

  @RestPost(':plan/decision', { permission: 'recovery.decide', audit: 'recovery-plan.decide', summary: 'Approve or return a plan', ...write })
  decide(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { decision, reason = '', conditions = [] }: RecoveryDecisionDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => recordRecoveryPlanDecision(database, actor, { planId: plan, version, submission, decision, reason, conditions }));
  }

  @ApiParam({ name: 'number', description: 'Which condition, counted from 1.', schema: { type: 'integer', minimum: 1, maximum: recoveryLimits.conditions } })
  @RestPost(':plan/conditions/:number', { permission: 'recovery.see', audit: 'recovery-plan.meet-condition', summary: 'Say how a condition was met', ...write })
  meetCondition(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @Param('number', ParseIntPipe) number: number, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() { how }: ConditionMetDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => meetRecoveryCondition(database, actor, { planId: plan, version, submission, number, how }));
  }

  @RestPost(':plan/updates', { permission: 'recovery.write', audit: 'recovery-plan.update', summary: 'Report on the earliest month owed', ...write })
  update(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { confirmed = false, ...update }: NewRecoveryUpdateDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => updateRecoveryPlan(database, actor, { planId: plan, version, submission, update, confirmed }));
  }

  @RestPost(':plan/verdict', { permission: 'recovery.judge', audit: 'recovery-plan.judge', summary: 'Record the panel’s verdict', ...write })
  judge(
    @CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() verdict: RecoveryVerdictDto,
  ): Promise<RecoveryPlanDto> {
    return this.change(actor, plan, (database) => recordRecoveryVerdict(database, actor, { planId: plan, version, submission, ...verdict }));
  }

  /** Carries a change out and answers with the plan as it then stands. */
  private async change(actor: Actor, plan: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<RecoveryPlanDto> {
    return RecoveryPlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getNamedRecoveryPlan(database, actor, plan))));
  }
}
