import { answerChallenge, challengeReport, concludeChallenge } from '@golden-thread/application/report/challenge-report';
import { composeReport } from '@golden-thread/application/report/compose-report';
import { getReport, listReports } from '@golden-thread/application/report/get-report';
import { publishReport } from '@golden-thread/application/report/publish-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ChallengeId, ReportId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import {
  ChallengeAnswerDto,
  PerformanceReportDto,
  ReportChallengeDto,
  ReportCompositionDto,
  ReportLineDto,
  ReportPageDto,
} from './performance-report.dto';

const write = { answer: PerformanceReportDto, changes: 'existing' } as const;

/** Half-yearly reports. */
@RestController('reports', 'Reports')
export class PerformanceReportsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', {
    permission: 'reports.see',
    audit: 'reports.list',
    summary: 'Half-yearly reports, the newest first',
    answer: ReportPageDto,
  })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ReportPageDto> {
    const reports = accepted(await listReports(this.database, actor));
    return pageFrom(reports, page, (report) => ReportLineDto.of(report));
  }

  @RestGet(':report', {
    permission: 'reports.see',
    audit: 'report.get',
    summary: 'One report with its challenges',
    answer: PerformanceReportDto,
  })
  async get(@CurrentActor() actor: Actor, @Param('report') reportId: string): Promise<PerformanceReportDto> {
    return PerformanceReportDto.ofView(accepted(await getReport(this.database, actor, reportId)));
  }

  @RestPost(':report/composition', { permission: 'reports.compose', audit: 'report.compose', summary: 'Compose a report', ...write })
  compose(
    @CurrentActor() actor: Actor,
    @IdParam('report') reportId: ReportId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { summary }: ReportCompositionDto,
  ): Promise<PerformanceReportDto> {
    return this.after(actor, reportId, (database) => composeReport(database, actor, { reportId, version, submission, summary }));
  }

  @RestPost(':report/challenges', { permission: 'reports.challenge', audit: 'report.challenge', summary: 'Challenge a report', ...write })
  challenge(
    @CurrentActor() actor: Actor,
    @IdParam('report') reportId: ReportId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { body, text }: ReportChallengeDto,
  ): Promise<PerformanceReportDto> {
    return this.after(actor, reportId, (database) => challengeReport(database, actor, { reportId, version, submission, body, text }));
  }

  @RestPut(':report/challenges/:challenge/answer', { permission: 'reports.compose', audit: 'report.answer', summary: 'Answer a challenge', ...write })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('report') reportId: ReportId,
    @IdParam('challenge') challengeId: ChallengeId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { answer }: ChallengeAnswerDto,
  ): Promise<PerformanceReportDto> {
    return this.after(actor, reportId, (database) => answerChallenge(database, actor, { reportId, challengeId, version, submission, answer }));
  }

  @RestPost(':report/conclusion', {
    permission: 'reports.challenge',
    audit: 'report.conclude-challenge',
    summary: 'Finish a body’s challenge',
    ...write,
  })
  conclude(
    @CurrentActor() actor: Actor,
    @IdParam('report') reportId: ReportId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { body, text }: ReportChallengeDto,
  ): Promise<PerformanceReportDto> {
    return this.after(actor, reportId, (database) => concludeChallenge(database, actor, { reportId, version, submission, body, statement: text }));
  }

  @RestPost(':report/publication', { permission: 'reports.compose', audit: 'report.publish', summary: 'Publish a report', ...write })
  publish(
    @CurrentActor() actor: Actor,
    @IdParam('report') reportId: ReportId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
  ): Promise<PerformanceReportDto> {
    return this.after(actor, reportId, (database) => publishReport(database, actor, { reportId, version, submission }));
  }

  private async after(actor: Actor, reportId: ReportId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<PerformanceReportDto> {
    return PerformanceReportDto.ofView(accepted(await this.database.actThenAsk(act, (database) => getReport(database, actor, reportId))));
  }
}
