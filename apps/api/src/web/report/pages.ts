import { AnswerChallengePage } from './answer-challenge.page';
import { ChallengeReportPage } from './challenge-report.page';
import { ComposeReportPage } from './compose-report.page';
import { ConcludeChallengePage } from './conclude-challenge.page';
import { DownloadPublicFiguresPage } from './download-public-figures.page';
import { DownloadPublicReportPage } from './download-public-report.page';
import { ListPublicReportsPage } from './list-public-reports.page';
import { ListReportsPage } from './list-reports.page';
import { PublishReportPage } from './publish-report.page';
import { ShowPublicReportPage } from './show-public-report.page';
import { ShowReportPage } from './show-report.page';
import { SignOffReportPage } from './sign-off-report.page';

export const reportPages = [
  ListReportsPage,
  ShowReportPage,
  ComposeReportPage,
  ChallengeReportPage,
  ConcludeChallengePage,
  AnswerChallengePage,
  PublishReportPage,
  SignOffReportPage,
  ListPublicReportsPage,
  ShowPublicReportPage,
  DownloadPublicFiguresPage,
  DownloadPublicReportPage,
];
