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
    const view = accepted(await getServiceReview(this.database, actor, reviewId));
    if (!form.ok) return presentExtension(view, form);
    const { to, reason } = form.values;
    if (!isCalendarDate(to)) return presentExtension(view, form.withError('to', 'The new date must be a real date, such as 31 July 2026.'));
    const version = form.version === null ? {} : { version: form.version };
    const extended = await extendServiceReview(this.database, actor, { reviewId, to, reason, submission: form.submission, ...version });
    if (!extended.ok) return presentExtension(view, form.refused(showRefusal(extended.refusal)));
    return new SeeOther(reviewPaths.roundOf(view.round.id), `${view.service.name} now has until ${longDate(to)}.`);
  }
}
