import { ChaseServiceReviewsController } from './chase-service-reviews.controller';
import { DecideServiceReviewController } from './decide-service-review.controller';
import { ExtendServiceReviewController } from './extend-service-review.controller';
import { RaiseCorporateIssueController } from './raise-corporate-issue.controller';
import { ShowCorporateReviewController } from './show-corporate-review.controller';
import { ShowRoundController } from './show-round.controller';
import { ShowServiceReviewController } from './show-service-review.controller';
import { SubmitServiceReviewController } from './submit-service-review.controller';
import { WriteSectionController } from './write-section.controller';

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
