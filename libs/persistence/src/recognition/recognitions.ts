import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Recognition } from '@golden-thread/domain/recognition/recognition';
import type { PersonId, PostId, RecognitionId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `r.id, r.kind, r.form, json_build_object('kind', r.result_kind, 'id', r.result_id) as result, r.person_id as "personId", r.service_id as "serviceId", r.text, r.publicity,
  r.recorded_by as "recordedBy", r.recorded_on as "on", r.version`;

const find = namedBy('find-recognition', { table: 'r', reference: null }, (whereNamed) => `select ${columns} from recognition r where ${whereNamed}`);

export async function findRecognition(finding: Finding, named: IdOrReference): Promise<Recognition | undefined> {
  const [found] = await finding.query<Recognition>(find(named), [named]);
  return found;
}

/** A recognition held for a decision on it. */
export const recognitionToChange: Loadable<Recognition, RecognitionId> = { type: 'recognition', table: 'recognition', reference: null, find: findRecognition };

export function addRecognitionRow(work: UnitOfWork, one: Recognition): void {
  work.send(
    `insert into recognition (id, council_id, kind, form, result_kind, result_id, person_id, service_id, text, publicity, recorded_by, recorded_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [one.id, work.council.id, one.kind, one.form, one.result.kind, one.result.id, one.personId, one.serviceId, one.text, one.publicity, one.recordedBy, one.on, one.version],
  );
}

export const savePublicity = (work: UnitOfWork, { id, publicity, version }: Recognition): void => work.send('update recognition set publicity = $2, version = $3 where id = $1', [id, publicity, version]);

/** A recognition or consequence with the names it needs. */
export interface RecognitionSummary extends Recognition {
  readonly person: string | null;
  readonly service: string | null;
  readonly by: string;
  /** What the measure is called whose result it is; null of anything else, which not everybody may read. */
  readonly resultTitle: string | null;
  /** Whether the reader is whom it is about, or heads the service. */
  readonly concernsReader: boolean;
}

/** The posts below some posts, themselves among them, in SQL: `below (id)`. */
const below = `below as (select id from post where id = any ($3) union select p.id from post p join below b on p.line_manager_post_id = b.id)`;
const heldToday = `h.starts_on <= $4 and (h.ends_on is null or h.ends_on >= $4)`;

/**
 * What the reader may know of, the latest first: every recognition that stands; consequences that are theirs, that they recorded, or of people whom they manage at whatever distance.
 * One that was taken back is seen by whoever recorded it.
 */
export const listRecognitions = (reading: Reading, actor: Actor): Promise<RecognitionSummary[]> =>
  reading.query<RecognitionSummary>(
    `with recursive ${below}
     select ${columns}, person.name as person, s.name as service, recorder.name as by, m.ref || ': ' || m.title as "resultTitle",
            coalesce(r.person_id = $2 or s.head_post_id = any ($3), false) as "concernsReader"
     from recognition r join person recorder on recorder.id = r.recorded_by left join person on person.id = r.person_id left join service s on s.id = r.service_id
       left join measure m on m.id = r.result_id
     where r.council_id = $1 and (r.publicity <> 'withdrawn' or r.recorded_by = $2)
       and (r.kind = 'recognition' or r.person_id = $2 or r.recorded_by = $2
         or exists (select 1 from holding h join below on below.id = h.post_id where h.person_id = r.person_id and not h.post_id = any ($3) and ${heldToday}))
     order by r.recorded_on desc, r.id desc limit 2000`,
    [reading.council.id, actor.personId, actor.postIds, reading.today],
  );

/** Whether a person holds a post below one of some posts today. */
export async function managesPerson(reading: Reading, actor: Actor, personId: PersonId): Promise<boolean> {
  const rows = await reading.query(
    `with recursive ${below} select 1 from holding h join below on below.id = h.post_id where h.council_id = $1 and h.person_id = $2 and not h.post_id = any ($3) and ${heldToday} limit 1`,
    [reading.council.id, personId, actor.postIds, reading.today],
  );
  return rows.length > 0;
}

/** A recognition as the public sees it. */
export interface PublicRecognition {
  readonly whom: string;
  readonly text: string;
  readonly on: CalendarDate;
}

/** What the public sees: agreed by whoever it is about; of this and the last year. */
export const listPublicRecognitions = (reading: Reading): Promise<PublicRecognition[]> =>
  reading.query<PublicRecognition>(
    `select coalesce(person.name, s.name, '') as whom, r.text, r.recorded_on as "on" from recognition r left join person on person.id = r.person_id left join service s on s.id = r.service_id
     where r.council_id = $1 and r.publicity = 'public' and r.recorded_on > ($2::date - interval '1 year') order by r.recorded_on desc, r.id limit 50`,
    [reading.council.id, reading.today],
  );

/** The head of a service; null while it has none. */
export async function findHeadPost(reading: Reading, serviceId: ServiceId): Promise<PostId | null> {
  const [found] = await reading.query<{ postId: PostId | null }>('select head_post_id as "postId" from service where id = $1', [serviceId]);
  return found?.postId ?? null;
}

/** Whether a result is there that a recognition is said to follow from. */
export async function isResultThere(finding: Finding, { kind, id }: Recognition['result']): Promise<boolean> {
  const rows = await finding.query('select 1 from connected_thing where kind = $1 and id = $2', [kind, id]);
  return rows.length > 0;
}
