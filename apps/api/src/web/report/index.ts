import { AnswerChallengeController } from './answer-challenge.controller';
import { ChallengeReportController } from './challenge-report.controller';
import { ComposeReportController } from './compose-report.controller';
import { ConcludeChallengeController } from './conclude-challenge.controller';
import { ListPublicReportsController } from './list-public-reports.controller';
import { ListReportsController } from './list-reports.controller';
import { ShowPublicReportController } from './show-public-report.controller';
import { PublishReportController } from './publish-report.controller';
import { ShowReportController } from './show-report.controller';

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
