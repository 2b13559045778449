import type { StageKey } from '@golden-thread/domain/timetable';
import type { Reading } from '../unit-of-work/reading';

/**
 * How many open tasks take their due date from each stage of a year. A task whose own date was extended no longer stands on its
 * stage's date; it is neither counted nor moved.
 */
export async function openTasksByStage(reading: Reading, yearId: string): Promise<ReadonlyMap<StageKey, number>> {
  const rows = await reading.query<{ key: StageKey; tasks: number }>(
    `select s.key, count(*)::int as tasks from task t join stage s on s.id = t.stage_id
     where t.council_id = $1 and t.state = 'open' and s.year_id = $2 and t.due_on = s.falls_on group by s.key`,
    [reading.council.id, yearId],
  );
  return new Map(rows.map(({ key, tasks }) => [key, tasks]));
}
