import { ActOnSheetsPage } from './act-on-sheets.page';
import { AuditSamplePage, AuditSamplesPage } from './audit-samples.page';
import { ChangeMeasurePage } from './change-measure.page';
import { CheckFiguresPage } from './check-figures.page';
import { CheckTargetsPage, TargetRulesPage } from './check-targets.page';
import { ChooseObjectivesPage } from './choose-objectives.page';
import { CommentOnMeasurePage } from './comment-on-measure.page';
import { CorrectFigurePage } from './correct-figure.page';
import { EnterFiguresPage } from './enter-figures.page';
import { AddBasketPage, ChangeBasketPage, ListBasketsPage } from './keep-basket.page';
import { ChaseFigureSheetsPage, ListFigureSheetsPage } from './list-figure-sheets.page';
import { ListPublishedStatusesPage } from './list-published-statuses.page';
import { ListRegisterPage } from './list-register.page';
import { RegisterMeasurePage } from './register-measure.page';
import { RetireMeasurePage } from './retire-measure.page';
import { SetTargetsPage } from './set-targets.page';
import { SetUpMeasuresPage } from './set-up-measures.page';
import { ShowMeasurePage } from './show-measure.page';
import { ShowScorecardPage } from './show-scorecard.page';
import { StateTargetPage } from './state-target.page';
import { VerifyFiguresPage } from './verify-figures.page';

/** The page of one measure comes last: its address would take the others for references. */
export const measurePages = [
  ShowScorecardPage,
  ListRegisterPage,
  ListPublishedStatusesPage,
  ChaseFigureSheetsPage,
  ActOnSheetsPage,
  ListFigureSheetsPage,
  RegisterMeasurePage,
  CheckTargetsPage,
  TargetRulesPage,
  ListBasketsPage,
  AddBasketPage,
  ChangeBasketPage,
  SetUpMeasuresPage,
  AuditSamplesPage,
  AuditSamplePage,
  EnterFiguresPage,
  CheckFiguresPage,
  VerifyFiguresPage,
  CorrectFigurePage,
  SetTargetsPage,
  StateTargetPage,
  ChangeMeasurePage,
  RetireMeasurePage,
  ChooseObjectivesPage,
  CommentOnMeasurePage,
  ShowMeasurePage,
];
