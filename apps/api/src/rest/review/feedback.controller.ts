import { getFeedback, tellFeedback } from '@golden-thread/application/review/load-feedback';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { feedbackKindKeys } from '@golden-thread/domain/review/feedback';
import { Body, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { FeedbackDto, NewFeedbackDto } from './feedback.dto';

/** What people told of each service in a quarter. `:quarter` is its key (2026-Q1). */
@RestController('feedback', 'Reviews')
export class FeedbackResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':quarter', { permission: 'reviews.see', audit: 'feedback.get', summary: 'Complaints, comments, compliments and avoidable contact of a quarter by service', answer: FeedbackDto })
  async get(@CurrentActor() actor: Actor, @Param('quarter') quarter: string): Promise<FeedbackDto> {
    return FeedbackDto.of(accepted(await getFeedback(this.database, actor, { period: quarter })));
  }

  @RestPost(':quarter', { permission: 'reviews.run', audit: 'feedback.load', summary: 'Tell the counts of a quarter, instead of what was known of it', answer: FeedbackDto, changes: 'new' })
  async tell(@CurrentActor() actor: Actor, @Param('quarter') period: string, @Submission() submission: SubmissionOfRequest, @Body() { services }: NewFeedbackDto): Promise<FeedbackDto> {
    const lines = services.map(({ service, counts }) => ({ service, counts: feedbackKindKeys.flatMap((kind) => (counts[kind] === undefined ? [] : [{ kind, count: counts[kind] }])) }));
    return FeedbackDto.of(accepted(await this.database.actThenAsk((database) => tellFeedback(database, actor, { period, lines, submission }), (database) => getFeedback(database, actor, { period }))));
  }
}
