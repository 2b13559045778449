import type { Payload, Stream } from '@golden-thread/domain/shared/domain-event';
import type { TextOfEvent } from '@golden-thread/domain/record/withholding';
import type { EventId } from '@golden-thread/domain/shared/id';
import type { Finding, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A text beside an event, with the event it belongs to. */
export interface WordingOfEvent extends TextOfEvent {
  readonly name: string;
  readonly stream: Stream;
  readonly payload: Payload;
  readonly text: string | null;
}

/** The text that an event says lies beside it, whether it is there or not; undefined where the event knows of none of that name. */
export async function findWordingOfEvent(finding: Finding, eventId: EventId, field: string): Promise<WordingOfEvent | undefined> {
  const [found] = await finding.query<WordingOfEvent>(
    `select e.id as "eventId", $3::text as field, e.name, jsonb_build_object('type', e.stream_type, 'id', e.stream_id) as stream, e.payload, w.text,
            exists (select 1 from event a where a.council_id = e.council_id and a.stream_type = e.stream_type and a.stream_id = e.stream_id
                      and a.name = 'WordingWithheld' and a.payload->>'eventId' = e.id::text and a.payload->>'field' = $3) as withheld
     from event e left join event_wording w on w.council_id = e.council_id and w.event_id = e.id and w.field = $3
     where e.council_id = $1 and e.id = $2 and e.wording_digests ? $3`,
    [finding.council.id, eventId, field],
  );
  return found;
}

/** Takes the text away for good; its place stays, so that a reader sees that one was there. */
export function blankWording(work: UnitOfWork, eventId: EventId, field: string): void {
  work.send(
    `insert into event_wording (council_id, event_id, field, text, withheld_at) values ($1, $2, $3, null, now())
     on conflict (council_id, event_id, field) do update set text = null, withheld_at = now()`,
    [work.council.id, eventId, field],
  );
}
