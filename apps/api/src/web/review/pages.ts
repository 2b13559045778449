import { ChaseServiceReviewsController } from './chase-service-reviews.page';
import { DecideServiceReviewController } from './decide-service-review.page';
import { ExtendServiceReviewController } from './extend-service-review.page';
import { RaiseCorporateIssueController } from './raise-corporate-issue.page';
import { ShowCorporateReviewController } from './show-corporate-review.page';
import { ShowRoundController } from './show-round.page';
import { ShowServiceReviewController } from './show-service-review.page';
import { SubmitServiceReviewController } from './submit-service-review.page';
import { WriteSectionController } from './write-section.page';

export const reviewControllers = [
  ShowRoundController,
  ChaseServiceReviewsController,
  ShowServiceReviewController,
  WriteSectionController,
  SubmitServiceReviewController,
  DecideServiceReviewController,
  ExtendServiceReviewController,
  ShowCorporateReviewController,
  RaiseCorporateIssueController,
];
