import { ChangeMeasureController } from './change-measure.page';
import { CheckFiguresController } from './check-figures.page';
import { ChooseObjectivesController } from './choose-objectives.page';
import { CorrectFigureController } from './correct-figure.page';
import { EnterFiguresController } from './enter-figures.page';
import { ListFigureSheetsController } from './list-figure-sheets.page';
import { ListRegisterController } from './list-register.page';
import { RegisterMeasureController } from './register-measure.page';
import { RetireMeasureController } from './retire-measure.page';
import { SetTargetsController } from './set-targets.page';
import { ShowMeasureController } from './show-measure.page';
import { ShowScorecardController } from './show-scorecard.page';
import { VerifyFiguresController } from './verify-figures.page';

/** The page of one measure comes last: its address would take the others for references. */
export const measureControllers = [
  ShowScorecardController,
  ListRegisterController,
  ListFigureSheetsController,
  RegisterMeasureController,
  EnterFiguresController,
  CheckFiguresController,
  VerifyFiguresController,
  CorrectFigureController,
  SetTargetsController,
  ChangeMeasureController,
  RetireMeasureController,
  ChooseObjectivesController,
  ShowMeasureController,
];
