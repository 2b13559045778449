import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { DocumentRecord } from '@golden-thread/domain/document/document';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A paper that was written as PDF and Word and has the words, with what it takes to say who reads it. */
export type MatchingDocument = Pick<DocumentRecord, 'id' | 'kind' | 'thingId' | 'drawsOn' | 'leftOut'> & {
  readonly title: string;
  readonly madeOn: CalendarDate;
  /** Found by its title, not by what stands in it. */
  readonly byTitle: boolean;
};

/** So many of the best are looked through: who reads each is asked of every paper that it draws on. */
export const mostDocuments = 50;

/** The newest edition of each paper that has all the words typed, by its title first, then the newest; one more than are looked through says that there are more. */
export const listMatchingDocuments = (reading: Reading, typed: string): Promise<MatchingDocument[]> =>
  reading.query<MatchingDocument>(
    `with newest as (
       select distinct on (d.thing_id, d.kind) d.* from document d where d.council_id = $1 and d.state = 'made' order by d.thing_id, d.kind, d.asked_at desc, d.id desc)
     select id, kind, thing_id as "thingId", draws_on as "drawsOn", left_out as "leftOut", coalesce(content ->> 'title', '') as title,
            to_char(made_at at time zone 'Europe/London', 'YYYY-MM-DD') as "madeOn", searched @@ search_query($2, false) as "byTitle"
     from newest where searched @@ search_query($2, false) or content_searched @@ search_query($2, false)
     order by searched @@ search_query($2, false) desc, made_at desc, id limit ${mostDocuments + 1}`,
    [reading.council.id, typed],
  );
