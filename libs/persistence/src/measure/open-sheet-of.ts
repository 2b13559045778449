import { quarterOf } from '@golden-thread/domain/calendar';
import { getPeriod, type Measure } from '@golden-thread/domain/measure';
import { idFor } from '../unit-of-work/id-for';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { FigureDueRow } from './figure-due.row';
import type { FigureSheet } from './figure-sheet';
import { FigureSheetRow } from './figure-sheet.row';
import { findFigureSheet, findSheetOf } from './figure-sheets';

/**
 * The sheet a figure stands on, made where there is none (a figure taken over from elsewhere, before it is corrected), so that the
 * second person is asked on the same page as ever.
 */
export async function openSheetOf(work: UnitOfWork, measure: Measure, period: string): Promise<FigureSheet> {
  const there = await findSheetOf(work, { measureId: measure.id, period });
  if (there) return there;
  const { serviceId, ownerPostId, verifierPostId } = measure;
  const { year, quarter } = quarterOf(getPeriod(period).endsOn);
  const councilId = work.council.id;
  const id = idFor('figure-sheet', councilId, measure.id, period);
  await work.manager.insert(FigureSheetRow, { id, councilId, year, quarter, serviceId, ownerPostId, verifierPostId, dueOn: work.today, state: 'open' });
  await work.manager.insert(FigureDueRow, { councilId, sheetId: id, measureId: measure.id, period });
  return (await findFigureSheet(work, id)) as FigureSheet;
}
