import { type Figure, type FigureContext, type Measure } from '@golden-thread/domain/measure';

/** One figure a sheet asks for, with what it is checked against and how far it has come. */
export interface SheetLine {
  readonly measure: Measure;
  readonly context: FigureContext;
  /** The current version; null when nothing has been entered. */
  readonly figure: Figure | null;
}
