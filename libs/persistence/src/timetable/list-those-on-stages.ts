import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** Somebody whose open task hangs on a stage. */
export interface PersonOnStage {
  readonly personId: string;
  readonly email: string | null;
  readonly stages: readonly string[];
}

/** Everybody who answers today for an open task that takes its due date from one of these stages of a year, with the stages' keys. */
export const listThoseOnStages = (
  reading: Reading,
  of: { readonly yearId: string; readonly keys: readonly string[] },
): Promise<PersonOnStage[]> =>
  reading.query<PersonOnStage>(
    `select person.id as "personId", person.email, array_agg(distinct s.key) as stages
     from stage s
     join task t on t.stage_id = s.id and t.state = 'open' and t.due_on = s.falls_on
     join responsibility r on r.post_id = t.post_id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
     join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $3)
     where s.year_id = $1 and s.key = any ($2)
     group by person.id, person.email order by person.id`,
    [of.yearId, of.keys, reading.today satisfies CalendarDate],
  );
