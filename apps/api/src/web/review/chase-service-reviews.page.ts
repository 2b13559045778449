import { chaseServiceReviews } from '@golden-thread/application/review/chase-service-reviews';
import { getRound } from '@golden-thread/application/review/get-round';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { accepted, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { ChaseLateForm } from '../list/late-rows.form';
import { reviewPaths } from './paths';
import { showRoundView } from './show-round.view';

/** Whom the policy team chases. */
export class ChaseServiceReviewsForm extends ChaseLateForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Tick services of the list.' })
  reviews: string[] = [];
}

/** The policy team asks those who have not submitted, and directors whose decision is awaited. */
@Controller(reviewPaths.chase)
export class ChaseServiceReviewsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'round.chase', navigation: { section: 'reviews', trail: 'none' } })
  async chase(
    @CurrentActor() actor: Actor,
    @Param('round') roundId: string,
    @FormBody(ChaseServiceReviewsForm) form: FilledForm<ChaseServiceReviewsForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      showRoundView(accepted(await getRound(this.database, actor, roundId)), {}, shown);
    if (!form.ok) return again(form);
    const { whom, reviews, message } = form.values;
    if (whom === 'ticked' && reviews.length === 0) return again(form.withError('reviews', 'Tick at least one service, or chase all.'));
    const reviewIds = whom === 'all' ? ('all' as const) : reviews;
    const chased = await chaseServiceReviews(this.database, actor, { roundId, reviewIds, message, submission: form.submission });
    if (!chased.ok) return again(form.refused(showRefusal(chased.refusal)));
    const { chased: count } = chased.value;
    return new SeeOther(reviewPaths.roundOf(roundId), `You chased ${count} ${count === 1 ? 'service' : 'services'}.`);
  }
}
