import type { CalendarDate, FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** A quarter whose figures are being asked for: until when, and the timetable's stage that dates it. */
export interface OpenQuarter {
  readonly dueOn: CalendarDate;
  readonly stageId: string | null;
}

/** The quarter while it is open: its figures were asked for and are not frozen. Undefined otherwise. */
export async function findOpenQuarter(reading: Reading, { year, quarter }: { year: FinancialYear; quarter: Quarter }): Promise<OpenQuarter | undefined> {
  const [found] = await reading.query<OpenQuarter>(
    `select s.due_on as "dueOn", t.stage_id as "stageId"
     from figure_sheet s join task t on t.subject_type = 'figure-sheet' and t.subject_id = s.id and t.kind = 'enter-figures'
     where s.council_id = $1 and s.year = $2 and s.quarter = $3
       and not exists (select 1 from figure_freeze f where f.council_id = $1 and f.year = $2 and f.quarter = $3)
     order by t.stage_id nulls last limit 1`,
    [reading.council.id, year, quarter],
  );
  return found;
}
