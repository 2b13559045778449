import { AnswerChallengeController } from './answer-challenge.page';
import { ChallengeReportController } from './challenge-report.page';
import { ComposeReportController } from './compose-report.page';
import { ConcludeChallengeController } from './conclude-challenge.page';
import { ListPublicReportsController } from './list-public-reports.page';
import { ListReportsController } from './list-reports.page';
import { PublishReportController } from './publish-report.page';
import { ShowPublicReportController } from './show-public-report.page';
import { ShowReportController } from './show-report.page';

export const reportControllers = [
  ListReportsController,
  ShowReportController,
  ComposeReportController,
  ChallengeReportController,
  ConcludeChallengeController,
  AnswerChallengeController,
  PublishReportController,
  ListPublicReportsController,
  ShowPublicReportController,
];
