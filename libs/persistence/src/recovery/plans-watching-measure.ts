import type { Reading } from '../unit-of-work/reading';

/** The plans, closed by their panels, that still watch a measure for a relapse. */
export async function listPlansWatchingMeasure(reading: Reading, measureId: string): Promise<readonly string[]> {
  const plans = await reading.query<{ id: string }>(
    `select id from recovery_plan where measure_id = $1 and state = 'relapse-watch' and relapse_watch_until > $2 order by id`,
    [measureId, reading.today],
  );
  return plans.map(({ id }) => id);
}
