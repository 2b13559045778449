import type { Database } from '@golden-thread/application';
import { chaseServiceReviews, getRound } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { ChaseServiceReviewsForm } from './chase-service-reviews.form';
import { reviewPaths } from './paths';
import { presentRound } from './show-round.presenter';

/** The policy team asks those who have not submitted. */
@Controller(reviewPaths.chase)
export class ChaseServiceReviewsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'round.chase', navigation: { section: 'reviews', trail: 'none' } })
  async chase(
    @CurrentActor() actor: Actor,
    @Param('round') roundId: string,
    @FormBody(ChaseServiceReviewsForm) form: FilledForm<ChaseServiceReviewsForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      presentRound(accepted(await getRound(this.database, actor, roundId)), 'waiting', shown);
    if (!form.ok) return again(form);
    const { whom, reviews, message } = form.values;
    if (whom === 'ticked' && reviews.length === 0) return again(form.withError('reviews.0', 'Tick at least one service, or chase all.'));
    const reviewIds = whom === 'all' ? ('all' as const) : reviews;
    const chased = await chaseServiceReviews(this.database, actor, { roundId, reviewIds, message, submission: form.submission });
    if (!chased.ok) return again(form.refused(showRefusal(chased.refusal)));
    const { chased: count } = chased.value;
    return new SeeOther(reviewPaths.roundOf(roundId), `You chased ${count} ${count === 1 ? 'service' : 'services'}.`);
  }
}
