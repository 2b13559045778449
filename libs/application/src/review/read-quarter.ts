import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { FrozenFigure } from '@golden-thread/domain/review';
import type { Reading } from '@golden-thread/persistence';
import { listServicesWithMeasures, listStandings } from '@golden-thread/persistence/measure';
import { toFrozenFigure } from '../measure/to-frozen-figure';

/** Every measure's figure of a quarter (of one service, where named) as it stands now, in the form in which it will be frozen. */
export async function readQuarter(
  reading: Reading,
  { year, quarter, serviceId }: { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId?: string },
): Promise<readonly FrozenFigure[]> {
  const names = new Map((await listServicesWithMeasures(reading)).map(({ id, name }) => [id, name]));
  const standings = await listStandings(reading, { year, quarter, ...(serviceId !== undefined && { serviceId }) });
  return standings.map((standing) => toFrozenFigure(standing, names.get(standing.serviceId) ?? ''));
}
