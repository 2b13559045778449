import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A question or comment beside a measure, as it was recorded. */
export interface MeasureComment {
  readonly by: string | null;
  readonly byId: PersonId | null;
  readonly at: Instant;
  /** Of the figure it is about; null: of the measure. */
  readonly period: string | null;
  /** Null where it was withheld. */
  readonly text: string | null;
  readonly mentioned: readonly string[];
}

/** More is in the measure's history. */
const mostShown = 50;

/** What was asked and said of a measure, the newest first: the history keeps it, and there is no other copy. */
export const listCommentsOn = (reading: Reading, measureId: MeasureId): Promise<MeasureComment[]> =>
  reading.query<MeasureComment>(
    `select p.name as by, e.actor_id as "byId", e.occurred_at as at, e.payload ->> 'period' as period, w.text,
            array(select m.name from person m where m.id = any (array(select jsonb_array_elements_text(e.payload -> 'mentionedIds'))::uuid[]) order by m.name) as mentioned
     from event e left join person p on p.id = e.actor_id left join event_wording w on w.event_id = e.id and w.field = 'comment'
     where e.council_id = $1 and e.stream_type = 'measure' and e.stream_id = $2 and e.name = 'MeasureCommented'
     order by e.sequence desc limit ${mostShown}`,
    [reading.council.id, measureId],
  );
