import type { Database } from '@golden-thread/application';
import { getServiceReview, returnServiceReview, signOffServiceReview } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { reviewSectionKeys } from '@golden-thread/domain/review';
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
import { DecideServiceReviewForm } from './decide-service-review.form';
import { presentReviewDecision } from './decide-service-review.presenter';
import { reviewPaths } from './paths';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The director signs off a review, or returns it with a reason for each section. */
@Controller(reviewPaths.decision)
export class DecideServiceReviewController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.decide', audit: 'service-review.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review') id: string): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return presentReviewDecision(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.decide', audit: 'service-review.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('review') reviewId: string,
    @FormBody(DecideServiceReviewForm) form: FilledForm<DecideServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      presentReviewDecision(accepted(await getServiceReview(this.database, actor, reviewId)), shown);
    if (!form.ok) return again(form);
    const command = { reviewId, ...form.sent };
    const signingOff = form.values.decision === 'sign-off';
    const decided = signingOff
      ? await signOffServiceReview(this.database, actor, command)
      : await returnServiceReview(this.database, actor, { ...command, reasons: reasonsIn(form.values) });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(reviewPaths.of(reviewId), signingOff ? 'You signed off the review.' : 'You returned the review with your reasons.');
  }
}

const reasonsIn = (form: DecideServiceReviewForm) =>
  reviewSectionKeys.map((section) => ({ section, reason: form[section].trim() })).filter(({ reason }) => reason !== '');
