import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CommentedThing } from '@golden-thread/domain/comment/comment';
import type { EvidencePart } from '@golden-thread/domain/evidence/evidence';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A question or comment beside a thing, as it was recorded. */
export interface ThingComment {
  readonly by: string | null;
  readonly at: Instant;
  readonly part: EvidencePart;
  /** Null where it was withheld. */
  readonly text: string | null;
  readonly mentioned: readonly string[];
}

/** More is in the history. */
const mostShown = 50;

/** What was asked and said of a thing, the newest first: the history of its paper keeps it, and there is no other copy. */
export const listCommentsBeside = (reading: Reading, { thing, thingId, stream }: { readonly thing: CommentedThing; readonly thingId: Id; readonly stream: Stream }): Promise<ThingComment[]> =>
  reading.query<ThingComment>(
    `select p.name as by, e.occurred_at as at, coalesce(e.payload ->> 'part', '') as part, w.text,
            array(select m.name from person m where m.id = any (array(select jsonb_array_elements_text(e.payload -> 'mentionedIds'))::uuid[]) order by m.name) as mentioned
     from event e left join person p on p.id = e.actor_id left join event_wording w on w.event_id = e.id and w.field = 'comment'
     where e.council_id = $1 and e.stream_type = $2 and e.stream_id = $3 and e.name = 'Commented' and e.payload ->> 'thing' = $4 and e.payload ->> 'thingId' = $5::text
     order by e.sequence desc limit ${mostShown}`,
    [reading.council.id, stream.type, stream.id, thing, thingId],
  );
