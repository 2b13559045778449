import { recordKeyPlanApproval } from '@golden-thread/application/key-plan/approve-key-plan';
import { beginKeyPlan } from '@golden-thread/application/key-plan/begin-key-plan';
import { getKeyPlan, getKeyPlans } from '@golden-thread/application/key-plan/get-key-plans';
import { publishKeyPlan, reviewKeyPlan } from '@golden-thread/application/key-plan/keep-key-plan';
import { submitKeyPlan, writeKeyPlan } from '@golden-thread/application/key-plan/write-key-plan';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { KeyPlanApprovalCommandDto, KeyPlanPublicationDto, KeyPlanReviewCommandDto, NewKeyPlanDto } from './key-plan-commands.dto';
import { KeyPlanDto, KeyPlanLineDto, KeyPlanPageDto } from './key-plan.dto';
import { PlanTextDto } from './plan-text.dto';

const write = { permission: 'plans.write', answer: KeyPlanDto, changes: 'existing' } as const;

/** Plans of the whole council. `:plan` is an id or a reference (KP-2). */
@RestController('key-plans', 'Plans')
export class KeyPlansResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'key-plans.list', summary: 'The plans of the whole council, those that end first at the top', answer: KeyPlanPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<KeyPlanPageDto> {
    return pageFrom(accepted(await getKeyPlans(this.database, actor)).plans, page, (plan) => KeyPlanLineDto.of(plan));
  }

  @RestPost('', { permission: 'plans.publish', audit: 'key-plan.begin', summary: 'Begin a plan of the whole council', answer: KeyPlanDto, changes: 'new' })
  async begin(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { owner, ...given }: NewKeyPlanDto): Promise<KeyPlanDto> {
    const asked = { ...given, owner: { code: owner }, submission };
    return KeyPlanDto.of(accepted(await this.database.actThenAsk((database) => beginKeyPlan(database, actor, asked), (database, { reference }) => getKeyPlan(database, actor, reference))));
  }

  @RestGet(':plan', { permission: 'plans.see', audit: 'key-plan.get', summary: 'One plan of the whole council', answer: KeyPlanDto })
  async get(@CurrentActor() actor: Actor, @Param('plan') plan: string): Promise<KeyPlanDto> {
    return KeyPlanDto.of(accepted(await getKeyPlan(this.database, actor, plan)));
  }

  @RestPost(':plan/text', { ...write, audit: 'key-plan.save-draft', summary: 'Write a plan that is being drafted' })
  text(@CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() text: PlanTextDto): Promise<KeyPlanDto> {
    return this.change(actor, plan, (database) => writeKeyPlan(database, actor, { planId: plan, text: PlanTextDto.plain(text), version, submission }));
  }

  @RestPost(':plan/submission', { ...write, audit: 'key-plan.submit', summary: 'Submit a plan to its approvers' })
  submit(@CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest): Promise<KeyPlanDto> {
    return this.change(actor, plan, (database) => submitKeyPlan(database, actor, { planId: plan, version, submission }));
  }

  @RestPost(':plan/approvals', { ...write, permission: 'plans.see', audit: 'key-plan.approve', summary: 'Approve or return a plan, or record what its approvers decided' })
  approve(@CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() given: KeyPlanApprovalCommandDto): Promise<KeyPlanDto> {
    const { kind, named, decision, decidedOn = null, minute, remark } = given;
    return this.change(actor, plan, (database) => recordKeyPlanApproval(database, actor, { planId: plan, approver: { kind, named }, decision, decidedOn, minute, remark, version, submission }));
  }

  @RestPost(':plan/publication', { ...write, audit: 'key-plan.publish', summary: 'Record where a plan is published' })
  publish(@CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() given: KeyPlanPublicationDto): Promise<KeyPlanDto> {
    return this.change(actor, plan, (database) => publishKeyPlan(database, actor, { planId: plan, ...given, version, submission }));
  }

  @RestPost(':plan/reviews', { ...write, audit: 'key-plan.review', summary: 'Look at a plan in force again' })
  review(@CurrentActor() actor: Actor, @Param('plan') plan: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() given: KeyPlanReviewCommandDto): Promise<KeyPlanDto> {
    return this.change(actor, plan, (database) => reviewKeyPlan(database, actor, { planId: plan, ...given, version, submission }));
  }

  /** Carries an act out and answers with the plan as it then stands. */
  private async change(actor: Actor, plan: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<KeyPlanDto> {
    return KeyPlanDto.of(accepted(await this.database.actThenAsk(act, (database) => getKeyPlan(database, actor, plan))));
  }
}
