import { quarterOf } from '@golden-thread/domain/calendar';
import { getPeriod, type Measure } from '@golden-thread/domain/measure';
import { idFor } from '../unit-of-work/id-for';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { FigureSheet } from './figure-sheet';
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
  work.send(
    `insert into figure_sheet (id, council_id, year, quarter, service_id, owner_post_id, verifier_post_id, due_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open')`,
    [id, councilId, year, quarter, serviceId, ownerPostId, verifierPostId, work.today],
  );
  work.send('insert into figure_due (council_id, sheet_id, measure_id, period) values ($1, $2, $3, $4)', [councilId, id, measure.id, period]);
  return (await findFigureSheet(work, id)) as FigureSheet;
}
