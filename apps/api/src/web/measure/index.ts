import { ChangeMeasureController } from './change-measure.controller';
import { CheckFiguresController } from './check-figures.controller';
import { CorrectFigureController } from './correct-figure.controller';
import { ChooseObjectivesController } from './choose-objectives.controller';
import { EnterFiguresController } from './enter-figures.controller';
import { ListFigureSheetsController } from './list-figure-sheets.controller';
import { ListRegisterController } from './list-register.controller';
import { RegisterMeasureController } from './register-measure.controller';
import { RetireMeasureController } from './retire-measure.controller';
import { SetTargetsController } from './set-targets.controller';
import { ShowMeasureController } from './show-measure.controller';
import { ShowScorecardController } from './show-scorecard.controller';
import { VerifyFiguresController } from './verify-figures.controller';

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
