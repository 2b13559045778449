import { type ActedOnReviews, type ActOnReview, actOnReviews } from '@golden-thread/application/review/act-on-reviews';
import { getRound } from '@golden-thread/application/review/get-round';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { counted } from '../../http/paging';
import { accepted, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatActed } from '../list/acted-on';
import { ActOnLateForm } from '../list/late-rows.form';
import { reviewPaths } from './paths';
import { showRoundView } from './show-round.view';

/** What is done with the services ticked. */
export class ActOnReviewsForm extends ActOnLateForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMaxSize(reviewLimits.reviewsChased, { message: `Tick at most ${reviewLimits.reviewsChased} services.` })
  @IsId({ each: true, message: 'Tick services of the list.' })
  reviews: ReviewId[] = [];
}

const actOf = ({ act, to, reason, note, followedUpBy }: ActOnReviewsForm): ActOnReview => (act === 'extend' ? { kind: act, to, reason } : { kind: act, note, followedUpBy });

const formatOutcome = ({ done, refused }: ActedOnReviews): string =>
  formatActed(`Done for ${counted(done.length, 'service')}.`, refused.map(({ service, refusal }) => ({ about: service, refusal })));

/** The policy team acts on several late reviews at once. */
@Controller(reviewPaths.acts)
export class ActOnReviewsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'round.act-on-reviews', navigation: { section: 'reviews', trail: 'none' } })
  async act(@CurrentActor() actor: Actor, @Param('round') roundId: string, @FormBody(ActOnReviewsForm) form: FilledForm<ActOnReviewsForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => showRoundView(accepted(await getRound(this.database, actor, roundId)), {}, shown);
    const ticked = form.values.reviews.length > 0 ? form : form.withError('reviews', 'Tick at least one service.');
    if (!ticked.ok) return again(ticked);
    const acted = await actOnReviews(this.database, actor, { roundId, reviewIds: form.values.reviews, act: actOf(form.values), submission: form.submission });
    return acted.ok ? new SeeOther(reviewPaths.roundOf(roundId), formatOutcome(acted.value)) : again(form.refused(showRefusal(acted.refusal)));
  }
}
