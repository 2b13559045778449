import type { StageMove } from '@golden-thread/domain/timetable';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * Moves the due dates of the open tasks that hang on moved stages, in one statement however many they are. Answers how many.
 * To be called before the stages themselves are written: which tasks stand on a stage is read from the stage's old date.
 */
export async function reTimeTasks(work: UnitOfWork, yearId: string, moves: readonly StageMove[]): Promise<number> {
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
