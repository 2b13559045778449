import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** Which measures show the progress of which objective of a year. */
export async function findMeasuresByObjective(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reading.query<{ id: string; measureIds: string[] }>(
    `select o.id, array_agg(m.measure_id)::text[] as "measureIds" from objective o join objective_measure m on m.objective_id = o.id
     where o.council_id = $1 and o.year = $2 group by o.id`,
    [reading.council.id, year],
  );
  return new Map(rows.map(({ id, measureIds }) => [id, measureIds]));
}
