import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { RecordFault } from '@golden-thread/domain/record/record-fault';

interface WordingFound {
  readonly kind: 'wording-missing' | 'wording-blanked' | 'wording-changed';
  readonly streamType: string;
  readonly streamId: Id;
  readonly sequence: number;
  readonly name: string;
  readonly field: string;
}

const whatOf = {
  'wording-missing': (text: string) => `${text} is gone from the database.`,
  'wording-blanked': (text: string) => `${text} is blank, and no act of withholding says why.`,
  'wording-changed': (text: string) => `${text} is not the one that was shown.`,
} as const;

/**
 * Asks every event for the texts that it says lie beside it: each must be there as it was shown, or have been withheld by an act of its
 * own (`WordingWithheld`), which is itself part of the record. Texts that no event knows of are found too.
 */
export async function verifyWordings(reading: Reading): Promise<RecordFault[]> {
  const found = await reading.query<WordingFound>(
    `with expected as (
       select e.id, e.council_id, e.stream_type, e.stream_id, e.sequence, e.name, d.key as field, d.value as digest
       from event e cross join lateral jsonb_each_text(e.wording_digests) d where e.council_id = $1),
     withheld as (
       select w.payload->>'eventId' as event_id, w.payload->>'field' as field, w.stream_type, w.stream_id
       from event w where w.council_id = $1 and w.name = 'WordingWithheld'),
     judged as (
       select case
                when w.event_id is null then 'wording-missing'
                when w.text is not null and encode(sha256(convert_to(w.text, 'UTF8')), 'hex') is distinct from x.digest then 'wording-changed'
                when w.text is null and not exists (
                  select 1 from withheld h where h.event_id = x.id::text and h.field = x.field and h.stream_type = x.stream_type and h.stream_id = x.stream_id)
                  then 'wording-blanked'
              end as kind, x.stream_type, x.stream_id, x.sequence, x.name, x.field
       from expected x left join event_wording w on w.council_id = x.council_id and w.event_id = x.id and w.field = x.field
       union all
       select 'wording-changed', e.stream_type, e.stream_id, e.sequence, e.name, w.field
       from event_wording w join event e on e.id = w.event_id
       where w.council_id = $1 and not e.wording_digests ? w.field)
     select kind, stream_type as "streamType", stream_id as "streamId", sequence, name, field from judged where kind is not null
     order by stream_type, stream_id, sequence, field`,
    [reading.council.id],
  );
  return found.map(({ kind, streamType, streamId, sequence, name, field }) => ({
    kind, where: `${streamType} ${streamId}`, what: whatOf[kind](`The text "${field}" of event ${sequence} (${name})`),
  }));
}
