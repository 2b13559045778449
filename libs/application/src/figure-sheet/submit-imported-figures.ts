import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { type FigureSheet, findSheetOf, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askForVerification } from './enter-figures';
import { loadFigureEntries } from './figure-sheet';

interface Imported {
  readonly measureId: MeasureId;
  readonly period: string;
}

/**
 * Figures that an import entered go the way of those typed on a page: a sheet whose every figure is there is submitted, and its second
 * person is asked. A sheet that still lacks one stays with its owner, who submits what is there with the rest.
 */
export async function submitImportedFigures(work: UnitOfWork, figures: readonly Imported[]): Promise<void> {
  const sheets = new Map<string, FigureSheet>();
  for (const figure of figures) {
    const sheet = await findSheetOf(work, figure);
    if (sheet !== undefined && sheet.state !== 'verified') sheets.set(sheet.id, sheet);
  }
  for (const sheet of sheets.values()) {
    const lines = await loadFigureEntries(work, sheet.id);
    if (lines.some(({ figure }) => figure === null)) continue;
    const isNew = (measureId: MeasureId, period: string): boolean => figures.some((one) => one.measureId === measureId && one.period === period);
    const entered = lines.flatMap(({ measure, context, figure }) =>
      figure !== null && isNew(measure.id, context.period.key)
        ? [{ measureId: measure.id, ref: measure.ref, period: context.period.key, version: figure.version, value: figure.value }]
        : [],
    );
    const event: FigureSheetEvent = {
      name: 'FiguresEntered',
      stream: { type: 'figure-sheet', id: sheet.id },
      payload: { year: sheet.year, quarter: sheet.quarter, figures: entered, missing: 0 },
    };
    const openedBy = work.record(event);
    if (sheet.state !== 'entered') await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, 'enter'));
    await askForVerification(work, sheet, openedBy);
  }
}
