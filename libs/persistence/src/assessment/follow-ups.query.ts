import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FollowUpStage } from '@golden-thread/domain/assessment/workshop';
import type { StageId, WorkshopId, YearId } from '@golden-thread/domain/shared/id';
import type { StageMove } from '@golden-thread/domain/timetable/timetable-change';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A stage of a year that runs, still to come, with which a follow-up can be held. */
export interface StageToFollow extends FollowUpStage {
  readonly fallsOn: CalendarDate;
}

/** The stages with which a follow-up can be held, by their day. Those of a draft may still go: a follow-up is held with none of them. */
export const listStagesToFollow = (reading: Reading): Promise<StageToFollow[]> =>
  reading.query<StageToFollow>(
    `select s.id, y.year, s.key, s.title, s.falls_on as "fallsOn" from stage s join performance_year y on y.id = s.year_id
     where s.council_id = $1 and s.state = 'upcoming' and y.state = 'running' and s.falls_on is not null and s.falls_on > $2 order by s.falls_on, s.position`,
    [reading.council.id, reading.today],
  );

/**
 * Moves the follow-ups that are held with moved stages and are still to come, and answers which: their workflows wait for the old day.
 * To be called before the stages themselves are written, like the tasks on them.
 */
export async function reTimeFollowUps(work: UnitOfWork, yearId: YearId, moves: readonly StageMove[]): Promise<readonly WorkshopId[]> {
  const rows = moves.flatMap(({ stage, to }) => (to === null ? [] : [{ key: stage, to }]));
  if (rows.length === 0) return [];
  const moved = await work.query<{ id: WorkshopId }>(
    `update workshop w set follow_up_on = m."to", version = w.version + 1
     from jsonb_to_recordset($3) as m(key text, "to" date), stage s
     where w.council_id = $1 and s.year_id = $2 and s.key = m.key and w.follow_up_stage_id = s.id and w.state = 'closed' and not w.follow_up_announced returning w.id`,
    [work.council.id, yearId, JSON.stringify(rows)],
  );
  return moved.map(({ id }) => id);
}

/** The workshops whose follow-up is held with a stage. */
export const listFollowUpsOfStage = (reading: Reading, stageId: StageId): Promise<{ readonly reference: string; readonly title: string }[]> =>
  reading.query('select reference, title from workshop where council_id = $1 and follow_up_stage_id = $2 order by reference', [reading.council.id, stageId]);
