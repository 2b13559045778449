import type { MeetingId, PostId, ReviewId, YearId } from '@golden-thread/domain/shared/id';
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

/** Gives the figure sheets of quarters whose entry closes on another day that day, save those that were extended. Whoever is filling one in goes on with what they typed. */
export function reTimeSheets(work: UnitOfWork, yearId: YearId, moves: readonly StageMove[]): void {
  const rows = moves.flatMap(({ stage, from, to }) => (stage.endsWith('.entry-closes') && to !== null ? [{ key: stage, from, to }] : []));
  if (rows.length === 0) return;
  work.send(
    `update figure_sheet f set due_on = m."to" from jsonb_to_recordset($3) as m(key text, "from" date, "to" date), performance_year y
     where f.council_id = $1 and y.id = $2 and f.year = y.year and f.month is null and m.key = 'q' || f.quarter || '.entry-closes' and f.due_on = m."from"`,
    [work.council.id, yearId, JSON.stringify(rows)],
  );
}

/** Somebody who is told of a change when it is applied; `tasks`: how many of their open tasks move with it. */
export interface ChangeRecipient {
  readonly name: string;
  readonly tasks: number;
}

/** What a change concerns: stages and reviews that move with their open tasks, a meeting that moves, posts that stages added will ask. */
interface Concerned {
  readonly stages: readonly StageKey[];
  readonly meetingId: MeetingId | null;
  readonly reviewIds: readonly ReviewId[];
  readonly posts: readonly PostId[];
}

/** Who would be told: whoever answers today for an open task that moves or a post that will be asked, and the chair of a meeting that moves. Those with most tasks first. */
export const listChangeRecipients = (reading: Reading, yearId: YearId, { stages, meetingId, reviewIds, posts }: Concerned): Promise<ChangeRecipient[]> =>
  reading.query<ChangeRecipient>(
    `select person.name, sum(told.tasks)::int as tasks
     from (
       select r.person_id, 1 as tasks from stage s join task t on t.council_id = $1 and t.stage_id = s.id and t.state = 'open' and t.due_on = s.falls_on
         join responsibility r on r.council_id = $1 and r.post_id = t.post_id and r.starts_on <= $5 and (r.ends_on is null or r.ends_on >= $5)
       where s.year_id = $2 and s.key = any ($3)
       union all
       select r.person_id, 0 from meeting m join committee c on c.id = m.committee_id
         join responsibility r on r.council_id = $1 and r.post_id = c.chair_post_id and r.starts_on <= $5 and (r.ends_on is null or r.ends_on >= $5)
       where m.id = $4
       union all
       select r.person_id, 1 from task t
         join responsibility r on r.council_id = $1 and r.post_id = t.post_id and r.starts_on <= $5 and (r.ends_on is null or r.ends_on >= $5)
       where t.council_id = $1 and t.subject_type = 'service-review' and t.subject_id = any ($6) and t.state = 'open'
       union all
       select r.person_id, 0 from responsibility r where r.council_id = $1 and r.post_id = any ($7) and r.starts_on <= $5 and (r.ends_on is null or r.ends_on >= $5)) told
     join person on person.id = told.person_id group by person.id, person.name order by 2 desc, 1`,
    [reading.council.id, yearId, stages, meetingId, reading.today, reviewIds, posts],
  );
