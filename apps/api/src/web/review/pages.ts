import { ActOnReviewsPage } from './act-on-reviews.page';
import { ChaseServiceReviewsPage } from './chase-service-reviews.page';
import { ConfirmRegisterItemsPage } from './confirm-register-items.page';
import { DecideServiceReviewPage } from './decide-service-review.page';
import { ExtendServiceReviewPage } from './extend-service-review.page';
import { LoadFeedbackPage } from './load-feedback.page';
import { RaiseCorporateIssuePage } from './raise-corporate-issue.page';
import { RecordAttendancePage } from './record-attendance.page';
import { ShowCorporateReviewPage } from './show-corporate-review.page';
import { DownloadFeedbackPage, ShowFeedbackPage } from './show-feedback.page';
import { ShowRoundPage } from './show-round.page';
import { ShowServiceReviewPage } from './show-service-review.page';
import { SubmitServiceReviewPage } from './submit-service-review.page';
import { WriteSectionPage } from './write-section.page';

export const reviewPages = [
  ShowRoundPage,
  ChaseServiceReviewsPage,
  ActOnReviewsPage,
  ShowServiceReviewPage,
  WriteSectionPage,
  SubmitServiceReviewPage,
  ConfirmRegisterItemsPage,
  DecideServiceReviewPage,
  ExtendServiceReviewPage,
  ShowCorporateReviewPage,
  RaiseCorporateIssuePage,
  RecordAttendancePage,
  ShowFeedbackPage,
  DownloadFeedbackPage,
  LoadFeedbackPage,
];
