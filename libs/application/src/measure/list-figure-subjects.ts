import type { ThingType } from '@golden-thread/domain';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Reading } from '@golden-thread/persistence';
import { listFigureSheets } from '@golden-thread/persistence/measure';

/** The sheets of a quarter as subjects of tasks, for the round's turn, which reminds and escalates. */
export async function listFigureSubjects(
  reading: Reading,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<readonly { readonly type: ThingType; readonly id: string }[]> {
  return (await listFigureSheets(reading, asked)).map(({ id }) => ({ type: 'figure-sheet', id }));
}
