import type { Database } from '@golden-thread/application';
import { getCorporateReview } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { reviewPaths } from './paths';
import { presentCorporateReview } from './show-corporate-review.presenter';

/** The corporate review of a quarter: scorecard, exceptions, and the record of what was decided. */
@Controller(reviewPaths.corporate)
export class ShowCorporateReviewController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'corporate-review.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string): Promise<Page> {
    return presentCorporateReview(accepted(await getCorporateReview(this.database, actor, round)));
  }
}
