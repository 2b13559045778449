import type { Database } from '@golden-thread/application';
import { decideException, getException } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { IfMatch, RestController, RestGet, RestPost, Submission } from '../shared';
import type { SubmissionOfRequest } from '../shared';
import { ExceptionDecisionDto } from './exception-decision.dto';
import { ExceptionDto } from './exception.dto';

/** Exceptions of corporate reviews. `:exception` is an id or a reference (EX-3). */
@RestController('exceptions', 'Reviews')
export class ExceptionsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':exception', { permission: 'reviews.see', audit: 'exception.get', summary: 'One exception', answer: ExceptionDto })
  async get(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<ExceptionDto> {
    return ExceptionDto.of(accepted(await getException(this.database, actor, named)));
  }

  @RestPost(':exception/decision', {
    permission: 'corporate-review.decide',
    audit: 'exception.decide',
    summary: 'Decide an exception',
    answer: ExceptionDto,
    changes: 'existing',
  })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { decision, reason, clinicOn }: ExceptionDecisionDto,
  ): Promise<ExceptionDto> {
    const { exception } = accepted(await getException(this.database, actor, named));
    const verdict = { decision, reason, clinicOn: clinicOn ?? null, option: null, resources: null };
    accepted(await decideException(this.database, actor, { exceptionId: exception.id, version, submission, ...verdict }));
    return this.get(actor, named);
  }
}
