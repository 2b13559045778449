import { extendServiceReview } from '@golden-thread/application/review/extend-service-review';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roundName } from './labels';
import { reviewPaths } from './paths';

/** A later date for one service, with the reason. */
export class ExtendServiceReviewForm {
  @IsDay({ message: 'The new date must be a real date, such as 31 July 2026.' })
  to!: CalendarDate;

  @IsString()
  @IsNotEmpty({ message: 'Say why the date is extended.' })
  @UpTo(reviewLimits.extensionReason, 'The reason')
  reason!: string;
}

/** The date as it is, the last possible one, and the new one with its reason. */
const extendServiceReviewView = ({ review, round, service }: ServiceReviewView, form: FilledForm<object>): Page =>
  new Page('review/extend-service-review', {
    heading: `Extend the date of ${service.name}`,
    area: 'Reviews',
    caption: roundName(round),
    back: { href: reviewPaths.roundOf(round.id), text: 'Back to the round' },
    form,
    due: longDate(review.dueOn),
    closes: longDate(round.closesOn),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The policy team gives one service a later date. */
@Controller(reviewPaths.extension)
export class ExtendServiceReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.open-extension', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return extendServiceReviewView(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.extend', navigation })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('review', ParseId) reviewId: ReviewId,
    @FormBody(ExtendServiceReviewForm) form: FilledForm<ExtendServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      extendServiceReviewView(accepted(await getServiceReview(this.database, actor, reviewId)), shown);
    if (!form.ok) return again(form);
    const { to, reason } = form.values;
    const extended = await extendServiceReview(this.database, actor, { reviewId, to, reason, ...form.sent });
    if (!extended.ok) return again(form.refused(showRefusal(extended.refusal)));
    return new SeeOther(reviewPaths.roundOf(extended.value.roundId), `${extended.value.service} now has until ${longDate(to)}.`);
  }
}
