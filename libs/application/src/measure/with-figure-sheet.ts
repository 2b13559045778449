import { sheetToChange } from '@golden-thread/persistence/measure';
import { opener, type Shown } from '../shared';

/** What every act on a sheet names. */
export interface SheetCommand extends Shown {
  readonly sheetId: string;
}

/** Opens a sheet. Refuses: `NoSuchFigureSheet`. */
export const withFigureSheet = opener({
  load: (loading, { sheetId }: SheetCommand) => loading.loadForUpdate(sheetToChange, sheetId),
  missing: 'NoSuchFigureSheet',
  versioned: (sheet) => sheet,
  stream: ({ id }) => ({ type: 'figure-sheet', id }),
});
