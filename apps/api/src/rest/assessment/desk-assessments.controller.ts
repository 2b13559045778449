import { linkRecord, proposeScore, reviewScore } from '@golden-thread/application/assessment/assess-characteristic';
import { getDeskAssessment, listDeskAssessments } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { DeskAssessmentDto, DeskAssessmentLineDto, DeskAssessmentPageDto } from './desk-assessment.dto';
import { LinkedRecordGivenDto, ProposedScoreDto, ScoreReviewDto } from './desk-commands.dto';

const write = { answer: DeskAssessmentDto, changes: 'new' } as const;

/** Desk assessments. `:assessment` is an id or a reference (DA-1), `:statement` the key of a characteristic. */
@RestController('assessments/desk', 'Assessments')
export class DeskAssessmentsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'assessments.see', audit: 'desk-assessments.list', summary: 'Desk assessments, those that go on first', answer: DeskAssessmentPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<DeskAssessmentPageDto> {
    return pageFrom(accepted(await listDeskAssessments(this.database, actor)), page, (line) => DeskAssessmentLineDto.of(line));
  }

  @RestPost(':assessment/characteristics/:statement/proposal', { permission: 'assessments.take-part', audit: 'characteristic.propose', summary: 'Propose a score, as its lead', ...write })
  async propose(
    @CurrentActor() actor: Actor, @Param('assessment') assessmentId: string, @Param('statement') statement: string, @Submission() submission: SubmissionOfRequest, @Body() given: ProposedScoreDto,
  ): Promise<DeskAssessmentDto> {
    const { narrative, score, wanted, whyLower, improvement, improvementOwnerPostId = null, improvementDueOn } = given;
    const proposal = { narrative, score, wanted, whyLower, improvement: { title: improvement, owner: improvementOwnerPostId, dueOn: improvementDueOn ?? ('' as const) } };
    const command = { assessmentId, statement, proposal, submission };
    return DeskAssessmentDto.of(accepted(await this.database.actThenAsk((database) => proposeScore(database, actor, command), (database) => getDeskAssessment(database, actor, assessmentId))));
  }

  @RestPost(':assessment/characteristics/:statement/links', { permission: 'assessments.take-part', audit: 'characteristic.link', summary: 'Link a record to a characteristic as it stands today, as its lead', ...write })
  async link(
    @CurrentActor() actor: Actor, @Param('assessment') assessmentId: string, @Param('statement') statement: string, @Submission() submission: SubmissionOfRequest, @Body() given: LinkedRecordGivenDto,
  ): Promise<DeskAssessmentDto> {
    const command = { assessmentId, statement, ...LinkedRecordGivenDto.read(given), submission };
    return DeskAssessmentDto.of(accepted(await this.database.actThenAsk((database) => linkRecord(database, actor, command), (database) => getDeskAssessment(database, actor, assessmentId))));
  }

  @RestPost(':assessment/characteristics/:statement/review', { permission: 'assessments.take-part', audit: 'characteristic.review', summary: 'Agree to a proposed score, or send it back, as its reviewer', ...write })
  async review(
    @CurrentActor() actor: Actor, @Param('assessment') assessmentId: string, @Param('statement') statement: string, @Submission() submission: SubmissionOfRequest, @Body() given: ScoreReviewDto,
  ): Promise<DeskAssessmentDto> {
    const command = { assessmentId, statement, ...given, submission };
    return DeskAssessmentDto.of(accepted(await this.database.actThenAsk((database) => reviewScore(database, actor, command), (database) => getDeskAssessment(database, actor, assessmentId))));
  }

  @RestGet(':assessment', { permission: 'assessments.see', audit: 'desk-assessment.get', summary: 'One desk assessment: scores, evidence, agreements', answer: DeskAssessmentDto })
  async get(@CurrentActor() actor: Actor, @Param('assessment') assessment: string): Promise<DeskAssessmentDto> {
    return DeskAssessmentDto.of(accepted(await getDeskAssessment(this.database, actor, assessment)));
  }
}
