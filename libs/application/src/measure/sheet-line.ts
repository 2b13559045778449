import type { FigureContext, Measure } from '@golden-thread/domain/measure';
import type { FigureOnSheet } from '@golden-thread/persistence/measure';

/** One figure a sheet asks for, with what it is checked against and how far it has come. */
export interface SheetLine {
  readonly measure: Measure;
  readonly context: FigureContext;
  /** The current version; null when nothing has been entered. */
  readonly figure: FigureOnSheet | null;
}
