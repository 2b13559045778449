import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { StageId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A stage that an action of a workshop can have become. */
export interface StageToName {
  readonly id: StageId;
  readonly year: FinancialYear;
  readonly key: string;
  readonly title: string;
  readonly fallsOn: CalendarDate | null;
}

/** The stages that are still to come, of every year that has not ended, by their day. */
export const listStagesToName = (reading: Reading): Promise<StageToName[]> =>
  reading.query<StageToName>(
    `select s.id, y.year, s.key, s.title, s.falls_on as "fallsOn" from stage s join performance_year y on y.id = s.year_id
     where s.council_id = $1 and s.state = 'upcoming' and y.state <> 'ended' order by s.falls_on nulls last, s.position`,
    [reading.council.id],
  );

/** The workshop that a stage of the timetable came from; undefined where it came from none. */
export async function findWorkshopOfStage(reading: Reading, stageId: StageId): Promise<{ readonly reference: string; readonly title: string } | undefined> {
  const [found] = await reading.query<{ reference: string; title: string }>(
    `select w.reference, w.title from workshop_action a join workshop w on w.id = a.workshop_id where a.council_id = $1 and a.became_id = $2 and a.became_kind = 'stage' limit 1`,
    [reading.council.id, stageId],
  );
  return found;
}
