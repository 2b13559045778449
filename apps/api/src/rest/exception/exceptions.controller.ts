import { recordExceptionDecision } from '@golden-thread/application/exception/decide-exception';
import { getException } from '@golden-thread/application/exception/get-exception';
import { writeExceptionReport } from '@golden-thread/application/exception/write-exception-report';
import { getCorporateReview } from '@golden-thread/application/review/get-corporate-review';
import type { Database, IdOrReference } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ExceptionDecisionDto } from './exception-decision.dto';
import { ExceptionReportDto } from './exception-report.dto';
import { ExceptionDto, ExceptionLineDto, ExceptionPageDto, ListExceptionsQuery } from './exception.dto';

const write = { answer: ExceptionDto, changes: 'existing' } as const;

/** Exceptions of corporate reviews. `:exception` is an id or a reference (EX-3). */
@RestController('exceptions', 'Exceptions and clinics')
export class ExceptionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reviews.see', audit: 'exceptions.list', summary: 'The exceptions of a round', answer: ExceptionPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page, round, kind, state }: ListExceptionsQuery): Promise<ExceptionPageDto> {
    const { exceptions } = accepted(await getCorporateReview(this.database, actor, round.toLowerCase()));
    const found = exceptions.filter((line) => (kind === undefined || line.kind === kind) && (state === undefined || line.state === state));
    return pageFrom(found, page, (line) => ExceptionLineDto.line(line));
  }

  @RestGet(':exception', { permission: 'reviews.see', audit: 'exception.get', summary: 'One exception', answer: ExceptionDto })
  async get(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<ExceptionDto> {
    return ExceptionDto.of(accepted(await getException(this.database, actor, named)));
  }

  @RestPut(':exception/report', { permission: 'reviews.submit', audit: 'exception.report', summary: 'Report on a bad or missing figure', ...write })
  async report(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() given: ExceptionReportDto,
  ): Promise<ExceptionDto> {
    const report = ExceptionReportDto.toReport(given);
    return this.change(actor, named, (database) => writeExceptionReport(database, actor, { exceptionId: named, version, submission, report }));
  }

  @RestPost(':exception/decision', {
    permission: 'corporate-review.decide',
    audit: 'exception.decide',
    summary: 'Decide an exception: note, recognise, watch, clinic or recovery plan',
    ...write,
  })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() given: ExceptionDecisionDto,
  ): Promise<ExceptionDto> {
    const verdict = { ...ExceptionDecisionDto.toVerdict(given), tellServiceIds: given.tellServiceIds ?? [] };
    return this.change(actor, named, (database) => recordExceptionDecision(database, actor, { exceptionId: named, version, submission, ...verdict }));
  }

  /** Carries an act out and answers with the exception as it then stands. */
  private async change(actor: Actor, named: IdOrReference, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ExceptionDto> {
    return ExceptionDto.of(accepted(await this.database.actThenAsk(act, (database) => getException(database, actor, named))));
  }
}
