import { ActOnSheetsPage } from '../figure-sheet/act-on-sheets.page';
import { AuditSamplePage, AuditSamplesPage } from '../audit-sample/audit-samples.page';
import { ChangeMeasurePage } from './change-measure.page';
import { CheckFiguresPage } from '../figure-sheet/check-figures.page';
import { CheckTargetsPage, TargetRulesPage } from '../target/check-targets.page';
import { ChooseObjectivesPage } from './choose-objectives.page';
import { CommentOnMeasurePage } from './comment-on-measure.page';
import { CorrectFigurePage } from '../figure-sheet/correct-figure.page';
import { BringFiguresPage } from '../figure-sheet/bring-figures.page';
import { EnterFiguresPage } from '../figure-sheet/enter-figures.page';
import { AddBasketPage, ChangeBasketPage, ListBasketsPage } from '../basket/keep-basket.page';
import { ChaseFigureSheetsPage, ListFigureSheetsPage } from '../figure-sheet/list-figure-sheets.page';
import { ListPublishedStatusesPage } from '../status/list-published-statuses.page';
import { ListRegisterPage } from './list-register.page';
import { RegisterMeasurePage } from './register-measure.page';
import { RetireMeasurePage } from './retire-measure.page';
import { SetTargetsPage } from '../target/set-targets.page';
import { SetUpMeasuresPage } from '../measure-set-up/set-up-measures.page';
import { ShowMeasurePage } from './show-measure.page';
import { ShowScorecardPage } from '../status/show-scorecard.page';
import { StateTargetPage } from '../target/state-target.page';
import { VerifyFiguresPage } from '../figure-sheet/verify-figures.page';

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
  BringFiguresPage,
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
