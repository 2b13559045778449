import { proposePlanTypes, recordPlanTypesDecision } from '@golden-thread/application/plan-type/decide-plan-types';
import { draftPlanTypes, type PlanTypesSource } from '@golden-thread/application/plan-type/draft-plan-types';
import { getPlanTypes, getPlanTypeSet } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewPlanTypesDto, PlanTypesDecisionDto, PlanTypesDto, PlanTypeSetDto, PlanTypesProposalDto } from './plan-type.dto';

/** The plan types that hold, and the packs that come with the product. */
@RestController('plan-types', 'Plans')
export class PlanTypesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'plan-types.get', summary: 'The plan types that hold this year, and packs to take over', answer: PlanTypesDto })
  async get(@CurrentActor() actor: Actor): Promise<PlanTypesDto> {
    return PlanTypesDto.of(accepted(await getPlanTypes(this.database, actor)));
  }
}

const source = ({ pack, text }: NewPlanTypesDto): PlanTypesSource => (pack !== undefined ? { pack } : text !== undefined ? { text } : { holding: true });

/** Sets of plan types, drafted and approved for the next year on. */
@RestController('plan-type-sets', 'Plans')
export class PlanTypeSetsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'plans.publish', audit: 'plan-types.draft', summary: 'Draft plan types from a pack, a text or what holds', answer: PlanTypeSetDto, changes: 'new' })
  async draft(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() asked: NewPlanTypesDto): Promise<PlanTypeSetDto> {
    return PlanTypeSetDto.of(accepted(await this.database.actThenAsk((database) => draftPlanTypes(database, actor, { from: source(asked), submission }), (database, { id }) => getPlanTypeSet(database, actor, id))));
  }

  @RestGet(':set', { permission: 'plans.see', audit: 'plan-type-set.get', summary: 'One set of plan types, with what it would change', answer: PlanTypeSetDto })
  async get(@CurrentActor() actor: Actor, @IdParam('set') set: PlanTypeSetId): Promise<PlanTypeSetDto> {
    return PlanTypeSetDto.of(accepted(await getPlanTypeSet(this.database, actor, set)));
  }

  @RestPost(':set/proposal', { permission: 'plans.publish', audit: 'plan-type-set.propose', summary: 'Propose or drop a draft', answer: PlanTypeSetDto, changes: 'existing' })
  propose(@CurrentActor() actor: Actor, @IdParam('set') set: PlanTypeSetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { move }: PlanTypesProposalDto): Promise<PlanTypeSetDto> {
    return this.change(actor, set, (database) => proposePlanTypes(database, actor, { setId: set, move, version, submission }));
  }

  @RestPost(':set/decision', { permission: 'plan-types.approve', audit: 'plan-type-set.decide', summary: 'Approve or return plan types', answer: PlanTypeSetDto, changes: 'existing' })
  decide(@CurrentActor() actor: Actor, @IdParam('set') set: PlanTypeSetId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() decision: PlanTypesDecisionDto): Promise<PlanTypeSetDto> {
    return this.change(actor, set, (database) => recordPlanTypesDecision(database, actor, { setId: set, version, submission, ...decision }));
  }

  private async change(actor: Actor, set: PlanTypeSetId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PlanTypeSetDto> {
    return PlanTypeSetDto.of(accepted(await this.database.actThenAsk(act, (database) => getPlanTypeSet(database, actor, set))));
  }
}
