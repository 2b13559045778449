import { answerPlanChange } from '@golden-thread/application/plan-change/answer-plan-change';
import { recordCallIn, recordPlanChangeDecision, withdrawPlanChange } from '@golden-thread/application/plan-change/decide-plan-change';
import { getPlanChange, getPlanChanges } from '@golden-thread/application/plan-change/get-plan-changes';
import { type EditAsked, proposePlanChange } from '@golden-thread/application/plan-change/propose-plan-change';
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
import { CallInDto, NewObjectiveEditDto, NewPlanChangeAnswerDto, NewPlaceInThreadDto, NewPlanChangeDto, PlanChangeDecisionDto, WithdrawalDto } from './plan-change-commands.dto';
import { PlanChangeDto, PlanChangeLineDto, PlanChangePageDto } from './plan-change.dto';

const write = { permission: 'plans.write', answer: PlanChangeDto, changes: 'existing' } as const;

/** Changes of plans in force. `:change` is an id or a reference (PC-3). */
@RestController('plan-changes', 'Plans')
export class PlanChangesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'plan-changes.list', summary: 'Changes of plans in force, the newest first', answer: PlanChangePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<PlanChangePageDto> {
    return pageFrom(accepted(await getPlanChanges(this.database, actor)), page, (change) => PlanChangeLineDto.of(change));
  }

  @RestPost('', { permission: 'plans.write', audit: 'plan-change.propose', summary: 'Propose a change of a plan in force', answer: PlanChangeDto, changes: 'new' })
  async propose(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { planKind, planId, edits, reason }: NewPlanChangeDto): Promise<PlanChangeDto> {
    const asked = { plan: { kind: planKind, id: planId }, edits: edits.map(toEdit), reason, submission };
    return PlanChangeDto.ofView(
      accepted(await this.database.actThenAsk((database) => proposePlanChange(database, actor, asked), (database, { reference }) => getPlanChange(database, actor, reference))),
    );
  }

  @RestGet(':change', { permission: 'plans.see', audit: 'plan-change.get', summary: 'One change of a plan', answer: PlanChangeDto })
  async get(@CurrentActor() actor: Actor, @Param('change') change: string): Promise<PlanChangeDto> {
    return PlanChangeDto.ofView(accepted(await getPlanChange(this.database, actor, change)));
  }

  @RestPost(':change/decision', { ...write, permission: 'plans.see', audit: 'plan-change.decide', summary: 'Decide a change, or record what members decided' })
  decide(
    @CurrentActor() actor: Actor, @Param('change') change: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { meetingId, ...ruling }: PlanChangeDecisionDto,
  ): Promise<PlanChangeDto> {
    return this.change(actor, change, (database) => recordPlanChangeDecision(database, actor, { changeId: change, version, submission, meetingId: meetingId ?? null, ...ruling }));
  }

  @RestPost(':change/call-in', { ...write, permission: 'plans.see', audit: 'plan-change.record-call-in', summary: 'Record a call-in, or what came of it' })
  callIn(
    @CurrentActor() actor: Actor, @Param('change') change: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() step: CallInDto,
  ): Promise<PlanChangeDto> {
    return this.change(actor, change, (database) => recordCallIn(database, actor, { changeId: change, version, submission, ...step }));
  }

  @RestPost(':change/withdrawal', { audit: 'plan-change.withdraw', summary: 'Take a proposal back', ...write })
  withdraw(
    @CurrentActor() actor: Actor, @Param('change') change: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { remark }: WithdrawalDto,
  ): Promise<PlanChangeDto> {
    return this.change(actor, change, (database) => withdrawPlanChange(database, actor, { changeId: change, version, submission, remark }));
  }

  @RestPost(':change/answers', { audit: 'plan-change.answer', summary: 'Answer a change from the level below', ...write })
  answer(
    @CurrentActor() actor: Actor, @Param('change') change: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest,
    @Body() { answerId, answer, reason }: NewPlanChangeAnswerDto,
  ): Promise<PlanChangeDto> {
    return this.change(actor, change, (database) => answerPlanChange(database, actor, { changeId: change, version, submission, answerId: answerId ?? null, answer, reason }));
  }

  /** Carries an act out and answers with the change as it then stands. */
  private async change(actor: Actor, change: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PlanChangeDto> {
    return PlanChangeDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getPlanChange(database, actor, change))));
  }
}

/** A dropped objective says nothing more; what is added has no id yet. */
function toEdit({ kind, objectiveId, becomes, thread }: NewObjectiveEditDto): EditAsked {
  const place = thread && { thread: NewPlaceInThreadDto.plain(thread) };
  const { priorityId = null, leadServiceId = null, dueOn = null, ...text } = becomes ?? { title: '', target: '', endOfPlanResult: '' };
  if (kind === 'add') return { kind, becomes: { ...text, priorityId, leadServiceId, dueOn }, ...place };
  return kind === 'drop' ? { kind, objectiveId: objectiveId! } : { kind, objectiveId: objectiveId!, becomes: { ...text, priorityId, leadServiceId, dueOn }, ...place };
}
