import { confirmRegisterItems } from '@golden-thread/application/review/confirm-register-items';
import { returnServiceReview, signOffServiceReview } from '@golden-thread/application/review/decide-service-review';
import { extendServiceReview } from '@golden-thread/application/review/extend-service-review';
import { getServiceReview } from '@golden-thread/application/review/get-service-review';
import { saveServiceReviewDraft, submitServiceReview } from '@golden-thread/application/review/submit-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ReviewAnswersDto } from './review-answers.dto';
import { ReviewDecisionDto, ReviewExtensionDto, ServiceReviewDto } from './service-review.dto';

const write = { answer: ServiceReviewDto, changes: 'existing' } as const;

/** Service reviews. */
@RestController('reviews', 'Reviews')
export class ServiceReviewsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet(':review', { permission: 'reviews.see', audit: 'service-review.get', summary: 'One service review', answer: ServiceReviewDto })
  async get(@CurrentActor() actor: Actor, @IdParam('review') reviewId: ReviewId): Promise<ServiceReviewDto> {
    return ServiceReviewDto.of(accepted(await getServiceReview(this.database, actor, reviewId)));
  }

  @RestPut(':review/draft', { permission: 'reviews.submit', audit: 'service-review.save-draft', summary: 'Keep a draft', ...write })
  save(
    @CurrentActor() actor: Actor,
    @IdParam('review') reviewId: ReviewId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() answers: ReviewAnswersDto,
  ): Promise<ServiceReviewDto> {
    return this.after(actor, reviewId, (database) => saveServiceReviewDraft(database, actor, { reviewId, version, submission, answers }));
  }

  @RestPost(':review/submission', {
    permission: 'reviews.submit',
    audit: 'service-review.submit',
    summary: 'Submit a review to the director',
    ...write,
  })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam('review') reviewId: ReviewId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() answers: ReviewAnswersDto,
  ): Promise<ServiceReviewDto> {
    return this.after(actor, reviewId, (database) => submitServiceReview(database, actor, { reviewId, version, submission, answers }));
  }

  @RestPost(':review/confirmation', {
    permission: 'reviews.submit', audit: 'service-review.confirm-items', summary: 'Confirm every action and risk of the service that stands as it stood', ...write,
  })
  confirm(@CurrentActor() actor: Actor, @IdParam('review') reviewId: ReviewId, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest): Promise<ServiceReviewDto> {
    return this.after(actor, reviewId, (database) => confirmRegisterItems(database, actor, { reviewId, version, submission }));
  }

  @RestPost(':review/decision', {
    permission: 'reviews.decide',
    audit: 'service-review.decide',
    summary: 'Sign off or return a review',
    ...write,
  })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam('review') reviewId: ReviewId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { decision, reasons = [] }: ReviewDecisionDto,
  ): Promise<ServiceReviewDto> {
    const command = { reviewId, version, submission };
    return this.after(actor, reviewId, (database): Promise<Outcome<unknown>> =>
      decision === 'sign-off'
        ? signOffServiceReview(database, actor, command)
        : returnServiceReview(database, actor, { ...command, reasons }));
  }

  @RestPost(':review/extension', {
    permission: 'reviews.run',
    audit: 'service-review.extend',
    summary: 'Give a service a later date',
    ...write,
  })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam('review') reviewId: ReviewId,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { to, reason }: ReviewExtensionDto,
  ): Promise<ServiceReviewDto> {
    return this.after(actor, reviewId, (database) => extendServiceReview(database, actor, { reviewId, version, submission, to, reason }));
  }

  /** Answers with the review as it stands after an act. */
  private async after(actor: Actor, reviewId: ReviewId, act: (database: Database) => Promise<Outcome<unknown>>): Promise<ServiceReviewDto> {
    return ServiceReviewDto.of(accepted(await this.database.actThenAsk(act, (database) => getServiceReview(database, actor, reviewId))));
  }
}
