import { type FinancialYear, type Quarter, quarterDates } from '@golden-thread/domain/calendar';
import type { MeasureEvent } from '@golden-thread/domain/measure';
import type { FrozenFigure } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { freezeQuarter, listServicesWithMeasures, listStandings } from '@golden-thread/persistence/measure';
import { figuresStream } from './figures-stream';
import { toFrozenFigure } from './to-frozen-figure';

/**
 * Freezes a quarter's figures: marks every current version, and answers how each measure stands, for the snapshot. From then on a
 * change is a correction that names the version it replaces. Asked again it marks nothing and answers the figures as they are now,
 * for a later snapshot that names the one it replaces.
 */
export async function freezeFigures(
  work: UnitOfWork,
  { year, quarter }: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<readonly FrozenFigure[]> {
  const stream = figuresStream(work.council.id, year, quarter);
  await work.lock(stream);
  const names = new Map((await listServicesWithMeasures(work)).map(({ id, name }) => [id, name]));
  const standings = await listStandings(work, { year, quarter });
  const frozen = standings.map((standing) => toFrozenFigure(standing, names.get(standing.serviceId) ?? ''));
  if (await freezeQuarter(work, { year, quarter, endsOn: quarterDates(year, quarter).endsOn })) {
    const missing = standings.filter(({ status }) => status.level === 'no-data').length;
    const payload = { year, quarter, figures: standings.length - missing, missing };
    work.record({ name: 'FiguresFrozen', stream, payload } satisfies MeasureEvent);
  }
  return frozen;
}
