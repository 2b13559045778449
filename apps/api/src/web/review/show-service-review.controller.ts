import type { Database } from '@golden-thread/application';
import { getServiceReview } from '@golden-thread/application/review';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { reviewPaths } from './paths';
import { presentServiceReview } from './show-service-review.presenter';

/** A service review: the manager's list of sections, or what was handed in. */
@Controller(reviewPaths.review)
export class ShowServiceReviewController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'service-review.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('review') id: string): Promise<Page> {
    return presentServiceReview(accepted(await getServiceReview(this.database, person.actor, id)), person.council.today);
  }
}
