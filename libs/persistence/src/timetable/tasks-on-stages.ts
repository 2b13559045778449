import type { YearId } from '@golden-thread/domain/shared/id';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageMove } from '@golden-thread/domain/timetable/timetable-change';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * How many open tasks take their due date from each stage of a year. A task whose own date was extended no longer stands on its
 * stage's date; it is neither counted nor moved.
 */
export async function openTasksByStage(reading: Reading, yearId: YearId): Promise<ReadonlyMap<StageKey, number>> {
  const rows = await reading.query<{ key: StageKey; tasks: number }>(
    `select s.key, count(*)::int as tasks from task t join stage s on s.id = t.stage_id
     where t.council_id = $1 and t.state = 'open' and s.year_id = $2 and t.due_on = s.falls_on group by s.key`,
    [reading.council.id, yearId],
  );
  return new Map(rows.map(({ key, tasks }) => [key, tasks]));
}

/**
 * Moves the due dates of the open tasks that hang on moved stages, in one statement however many they are. Answers how many.
 * To be called before the stages themselves are written: which tasks stand on a stage is read from the stage's old date.
 */
export async function reTimeTasks(work: UnitOfWork, yearId: YearId, moves: readonly StageMove[]): Promise<number> {
  const rows = moves.map(({ stage, from, to }) => ({ key: stage, from, to }));
  const [counted] = await work.query<{ moved: number }>(
    `with moves as (select * from jsonb_to_recordset($3) as m(key text, "from" date, "to" date)),
     moved as (
       update task t set due_on = m."to", version = t.version + 1
       from moves m join stage s on s.year_id = $2 and s.key = m.key
       where t.council_id = $1 and t.state = 'open' and t.stage_id = s.id and t.due_on = m."from" and m."to" is not null
       returning 1)
     select count(*)::int as moved from moved`,
    [work.council.id, yearId, JSON.stringify(rows)],
  );
  return counted?.moved ?? 0;
}
