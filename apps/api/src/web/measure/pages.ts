import { ChangeMeasurePage } from './change-measure.page';
import { CheckFiguresPage } from './check-figures.page';
import { ChooseObjectivesPage } from './choose-objectives.page';
import { CommentOnMeasurePage } from './comment-on-measure.page';
import { CorrectFigurePage } from './correct-figure.page';
import { EnterFiguresPage } from './enter-figures.page';
import { ChaseFigureSheetsPage, ListFigureSheetsPage } from './list-figure-sheets.page';
import { ListRegisterPage } from './list-register.page';
import { RegisterMeasurePage } from './register-measure.page';
import { RetireMeasurePage } from './retire-measure.page';
import { SetTargetsPage } from './set-targets.page';
import { ShowMeasurePage } from './show-measure.page';
import { ShowScorecardPage } from './show-scorecard.page';
import { VerifyFiguresPage } from './verify-figures.page';

/** The page of one measure comes last: its address would take the others for references. */
export const measurePages = [
  ShowScorecardPage,
  ListRegisterPage,
  ChaseFigureSheetsPage,
  ListFigureSheetsPage,
  RegisterMeasurePage,
  EnterFiguresPage,
  CheckFiguresPage,
  VerifyFiguresPage,
  CorrectFigurePage,
  SetTargetsPage,
  ChangeMeasurePage,
  RetireMeasurePage,
  ChooseObjectivesPage,
  CommentOnMeasurePage,
  ShowMeasurePage,
];
