import { ChaseServiceReviewsPage } from './chase-service-reviews.page';
import { DecideServiceReviewPage } from './decide-service-review.page';
import { ExtendServiceReviewPage } from './extend-service-review.page';
import { RaiseCorporateIssuePage } from './raise-corporate-issue.page';
import { RecordAttendancePage } from './record-attendance.page';
import { ShowCorporateReviewPage } from './show-corporate-review.page';
import { ShowRoundPage } from './show-round.page';
import { ShowServiceReviewPage } from './show-service-review.page';
import { SubmitServiceReviewPage } from './submit-service-review.page';
import { WriteSectionPage } from './write-section.page';

export const reviewPages = [
  ShowRoundPage,
  ChaseServiceReviewsPage,
  ShowServiceReviewPage,
  WriteSectionPage,
  SubmitServiceReviewPage,
  DecideServiceReviewPage,
  ExtendServiceReviewPage,
  ShowCorporateReviewPage,
  RaiseCorporateIssuePage,
  RecordAttendancePage,
];
