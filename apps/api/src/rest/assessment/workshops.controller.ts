import { listFrameworksView } from '@golden-thread/application/assessment/frameworks';
import { getServiceScores } from '@golden-thread/application/assessment/get-service-scores';
import { getWorkshop, listWorkshops } from '@golden-thread/application/assessment/get-workshop';
import { linkStatementRecord } from '@golden-thread/application/assessment/link-statement-records';
import { makeOfAction } from '@golden-thread/application/assessment/make-of-action';
import { inviteToWorkshop, setUpWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import { proposeWorkshopAction } from '@golden-thread/application/assessment/write-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { WorkshopActionId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { LinkedRecordGivenDto } from './desk-commands.dto';
import { ServiceScoreDto, ServiceScorePageDto, ServiceScoresQuery } from './service-scores.dto';
import { BecomingDto, NewParticipantDto, NewWorkshopDto, ProposedActionDto } from './workshop-commands.dto';
import { FrameworkLineDto, FrameworkPageDto, WorkshopDto, WorkshopLineDto, WorkshopPageDto } from './workshop.dto';

const write = { answer: WorkshopDto, changes: 'new' } as const;

/** Workshops. `:workshop` is an id or a reference (WS-2). What is scored and said in a room is on its pages; here one is prepared, and its results are read. */
@RestController('assessments', 'Assessments')
export class WorkshopsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'assessments.see', audit: 'workshops.list', summary: 'Workshops, those that run first', answer: WorkshopPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<WorkshopPageDto> {
    return pageFrom(accepted(await listWorkshops(this.database, actor)), page, (line) => WorkshopLineDto.of(line));
  }

  @RestGet('frameworks', { permission: 'assessments.see', audit: 'frameworks.list', summary: 'Installed frameworks', answer: FrameworkPageDto })
  async frameworks(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<FrameworkPageDto> {
    const { installed } = accepted(await listFrameworksView(this.database, actor));
    return pageFrom(installed, page, (framework) => FrameworkLineDto.of(framework));
  }

  @RestGet('service-scores', { permission: 'assessments.see', audit: 'service-scores.list', summary: 'How services were scored on a framework when they were assessed last', answer: ServiceScorePageDto })
  async serviceScores(@CurrentActor() actor: Actor, @Query() { page, framework }: ServiceScoresQuery): Promise<ServiceScorePageDto> {
    return pageFrom(accepted(await getServiceScores(this.database, actor, { framework: framework ?? null })).scores, page, (score) => ServiceScoreDto.of(score));
  }

  @RestPost('', { permission: 'assessments.run', audit: 'workshop.set-up', summary: 'Set up a workshop', ...write })
  async setUp(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() given: NewWorkshopDto): Promise<WorkshopDto> {
    const { serviceId = null, scoresUntil = null } = given;
    const set = { ...given, serviceId, scoresUntil, follows: null, submission };
    return WorkshopDto.of(accepted(await this.database.actThenAsk((database) => setUpWorkshop(database, actor, set), (database, { id }) => getWorkshop(database, actor, id))));
  }

  @RestPost(':workshop/participants', { permission: 'assessments.run', audit: 'workshop.invite', summary: 'Invite somebody of the council', ...write })
  async invite(
    @CurrentActor() actor: Actor, @Param('workshop') workshop: string, @Submission() submission: SubmissionOfRequest, @Body() { personId, role }: NewParticipantDto,
  ): Promise<WorkshopDto> {
    const invite = { workshopId: workshop, invited: { person: personId }, role, submission };
    return WorkshopDto.of(accepted(await this.database.actThenAsk((database) => inviteToWorkshop(database, actor, invite), (database) => getWorkshop(database, actor, workshop))));
  }

  @RestPost(':workshop/statements/:statement/links', { permission: 'assessments.take-part', audit: 'workshop.link-record', summary: 'Link a record to a statement as it stands today, as somebody who takes part', ...write })
  async link(
    @CurrentActor() actor: Actor, @Param('workshop') workshop: string, @Param('statement') statement: string, @Submission() submission: SubmissionOfRequest, @Body() given: LinkedRecordGivenDto,
  ): Promise<WorkshopDto> {
    const link = { workshopId: workshop, statement, ...LinkedRecordGivenDto.read(given), submission };
    return WorkshopDto.of(accepted(await this.database.actThenAsk((database) => linkStatementRecord(database, actor, link), (database) => getWorkshop(database, actor, workshop))));
  }

  @RestPost(':workshop/actions', { permission: 'assessments.take-part', audit: 'workshop.propose-action', summary: 'Propose an action', ...write })
  async propose(
    @CurrentActor() actor: Actor, @Param('workshop') workshop: string, @Submission() submission: SubmissionOfRequest, @Body() { tip = null, ...given }: ProposedActionDto,
  ): Promise<WorkshopDto> {
    const propose = { workshopId: workshop, tip, ...given, submission };
    return WorkshopDto.of(accepted(await this.database.actThenAsk((database) => proposeWorkshopAction(database, actor, propose), (database) => getWorkshop(database, actor, workshop))));
  }

  @RestPost(':workshop/actions/:action/becomes', { permission: 'assessments.take-part', audit: 'workshop.make-of-action', summary: 'Say which thing came of an action, as a facilitator', ...write })
  async becomes(
    @CurrentActor() actor: Actor, @Param('workshop') workshop: string, @IdParam('action') actionId: WorkshopActionId, @Submission() submission: SubmissionOfRequest, @Body() given: BecomingDto,
  ): Promise<WorkshopDto> {
    const make = { workshopId: workshop, actionId, becomes: BecomingDto.read(given), submission };
    return WorkshopDto.of(accepted(await this.database.actThenAsk((database) => makeOfAction(database, actor, make), (database) => getWorkshop(database, actor, workshop))));
  }

  @RestGet(':workshop', { permission: 'assessments.see', audit: 'workshop.get', summary: 'One workshop: statements, spreads, actions, movement', answer: WorkshopDto })
  async get(@CurrentActor() actor: Actor, @Param('workshop') workshop: string): Promise<WorkshopDto> {
    return WorkshopDto.of(accepted(await getWorkshop(this.database, actor, workshop)));
  }
}
