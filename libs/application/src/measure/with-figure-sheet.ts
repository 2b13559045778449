import { findFigureSheet } from '@golden-thread/persistence/measure';
import { opener, type Shown } from '../shared';

/** What every act on a sheet names. */
export interface SheetCommand extends Shown {
  readonly sheetId: string;
}

/** Opens a sheet. Refuses: `NoSuchFigureSheet`. */
export const withFigureSheet = opener({
  hold: async (work, { sheetId }: SheetCommand) => {
    await work.lock({ type: 'figure-sheet', id: sheetId });
    return findFigureSheet(work, sheetId);
  },
  missing: 'NoSuchFigureSheet',
  versioned: (sheet) => sheet,
});
