import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findOpenQuarter } from '@golden-thread/persistence/measure';
import { openFiguresForPeriod } from './open-figures-for-period';

/**
 * A measure registered while a quarter's figures are being entered is asked for with them, by their date or, where that is over,
 * today; after the freeze it waits for the next quarter.
 */
export async function askForNewMeasure(work: UnitOfWork): Promise<void> {
  const ended = neighbouringQuarter(quarterOf(work.today), -1);
  const open = await findOpenQuarter(work, ended);
  if (!open) return;
  const dueOn = open.dueOn < work.today ? work.today : open.dueOn;
  await openFiguresForPeriod(work, { ...ended, dueOn, ...(open.stageId !== null && { stageId: open.stageId }) });
}
