import { FigureDraftRow } from './figure-draft.row';
import { FigureDueRow } from './figure-due.row';
import { FigureFreezeRow } from './figure-freeze.row';
import { FigureSheetRow } from './figure-sheet.row';
import { MeasureChangeRow } from './measure-change.row';
import { MeasureTargetRow } from './measure-target.row';
import { MeasureValueRow } from './measure-value.row';
import { MeasureRow } from './measure.row';
import { TargetChangeRow } from './target-change.row';

/** The measures area's rows. */
export const measureRows = [
  MeasureRow,
  MeasureChangeRow,
  MeasureTargetRow,
  TargetChangeRow,
  MeasureValueRow,
  FigureSheetRow,
  FigureDueRow,
  FigureDraftRow,
  FigureFreezeRow,
];
