import type { Database } from '@golden-thread/application';
import { extendServiceReview, getServiceReview } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { isCalendarDate, longDate } from '@golden-thread/domain/calendar';
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
import { ExtendServiceReviewForm } from './extend-service-review.form';
import { presentExtension } from './extend-service-review.presenter';
import { reviewPaths } from './paths';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The policy team gives one service a later date. */
@Controller(reviewPaths.extension)
export class ExtendServiceReviewController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.open-extension', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review') id: string): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return presentExtension(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.extend', navigation })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('review') reviewId: string,
    @FormBody(ExtendServiceReviewForm) form: FilledForm<ExtendServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentExtension(accepted(await getServiceReview(this.database, actor, reviewId)), shown);
    if (!form.ok) return again(form);
    const { to, reason } = form.values;
    if (!isCalendarDate(to)) return again(form.withError('to', 'The new date must be a real date, such as 31 July 2026.'));
    const extended = await extendServiceReview(this.database, actor, { reviewId, to, reason, ...form.sent });
    if (!extended.ok) return again(form.refused(showRefusal(extended.refusal)));
    return new SeeOther(reviewPaths.roundOf(extended.value.roundId), `${extended.value.service} now has until ${longDate(to)}.`);
  }
}
