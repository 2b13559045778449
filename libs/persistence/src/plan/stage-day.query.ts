import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { StageKey } from '@golden-thread/domain/timetable';
import type { Reading } from '../unit-of-work/reading';
import { stageId } from '../timetable/stage-id';

/** A stage of the timetable and the day it falls on; a null day where the year is not drafted or the stage has no date yet. */
export interface StageDay {
  readonly stageId: string;
  readonly on: CalendarDate | null;
}

/** The day of a stage, for what is due on it and moves with it. */
export async function findStageDay(reading: Reading, year: FinancialYear, key: StageKey): Promise<StageDay> {
  const id = stageId(reading.council.id, year, key);
  const [found] = await reading.query<{ on: CalendarDate | null }>(`select falls_on as "on" from stage where council_id = $1 and id = $2`, [
    reading.council.id, id,
  ]);
  return { stageId: id, on: found?.on ?? null };
}
