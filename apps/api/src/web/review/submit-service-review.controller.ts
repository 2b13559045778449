import type { Database } from '@golden-thread/application';
import { getServiceReview, submitServiceReview } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { reviewPaths } from './paths';
import { SubmitServiceReviewForm } from './submit-service-review.form';
import { presentSubmission } from './submit-service-review.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;
const tolds = {
  'in-time': 'You submitted the review. The director signs it off or returns it.',
  late: 'You submitted the review, marked as late. The director signs it off or returns it.',
  'after-close': 'The round had closed. Your review is kept for the next round and marked.',
} as const;

/** Check your answers, then hand the review to the director. */
@Controller(reviewPaths.submission)
export class SubmitServiceReviewController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.check', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review') id: string): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return presentSubmission(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.submit', navigation })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('review') id: string,
    @FormBody(SubmitServiceReviewForm) form: FilledForm<SubmitServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) => presentSubmission(accepted(await getServiceReview(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const submitted = await submitServiceReview(this.database, actor, { reviewId: id, ...form.sent });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal)));
    return new SeeOther(reviewPaths.of(id), tolds[submitted.value.timeliness ?? 'in-time']);
  }
}
