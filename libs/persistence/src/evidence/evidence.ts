import type { Evidence, EvidencedThing } from '@golden-thread/domain/evidence/evidence';
import { isPaper, type Paper } from '@golden-thread/domain/authority/reading-rights';
import type { EvidenceId, Id, MeasureId, PostId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `e.id, e.thing, e.thing_id as "thingId", e.part, e.shows, e.name, e.type, e.bytes, e.digest, e.scanned, e.added_by as "addedBy", e.added_at as "addedAt",
  e.withdrawn_at as "withdrawnAt"`;

export async function findEvidence(finding: Finding, id: EvidenceId): Promise<Evidence | undefined> {
  const [evidence] = await finding.query<Evidence>(`select ${columns} from evidence e where e.id = $1`, [id]);
  return evidence;
}

/** Evidence as lists show it, with who added it. */
export type EvidenceSummary = Evidence & { readonly addedByName: string | null };

/** The evidence of a thing that stands, the newest first. */
export const listEvidenceOf = (reading: Reading, thing: EvidencedThing, thingId: Id): Promise<EvidenceSummary[]> =>
  reading.query<EvidenceSummary>(
    `select ${columns}, p.name as "addedByName" from evidence e left join person p on p.id = e.added_by
     where e.council_id = $1 and e.thing_id = $2 and e.thing = $3 and e.withdrawn_at is null order by e.added_at desc, e.id desc`,
    [reading.council.id, thingId, thing],
  );

/** Has files of one thing be added one after the other: two at once would both count what was there before them. */
export async function lockEvidenceOf(work: UnitOfWork, thingId: Id): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('evidence ' || $1, 0))`, [thingId]);
}

export function addEvidenceRow(work: UnitOfWork, { id, thing, thingId, part, shows, name, type, bytes, digest, scanned, addedBy, addedAt }: Evidence): void {
  work.send(
    `insert into evidence (id, council_id, thing, thing_id, part, shows, name, type, bytes, digest, scanned, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, work.council.id, thing, thingId, part, shows, name, type, bytes, digest, scanned, addedBy, addedAt],
  );
}

export function saveEvidenceWithdrawn(work: UnitOfWork, id: EvidenceId): void {
  work.send('update evidence set withdrawn_at = $2 where id = $1', [id, work.now]);
}

/** A thing that evidence is added to: its name, the paper that must be readable to see it, and the posts that write in it. */
export interface ThingEvidenced {
  readonly label: string;
  readonly paper: Paper | null;
  readonly paperId: Id | null;
  readonly writers: readonly PostId[];
}

/** Undefined where there is none, or none of this kind. */
export async function findThingEvidenced(reading: Reading, thing: EvidencedThing, id: Id): Promise<ThingEvidenced | undefined> {
  const [found] = await reading.query<Omit<ThingEvidenced, 'paper'> & { readonly paper: string | null }>(
    `select coalesce(t.reference || ': ', '') || t.title as label, t.paper, t.paper_id as "paperId",
            array(select post.to_id::text from connection post
                  where post.to_kind = 'post' and post.named_as in ('enters', 'accountable', 'writes', 'heads', 'owns')
                    and (post.from_id = t.id or post.from_id in (
                      select within.to_id from connection within where within.from_kind = t.kind and within.from_id = t.id and within.to_kind in ('service-plan', 'unit-plan')
                      union all select within.to_id from connection within where t.kind = 'service-review' and within.from_kind = 'service-review' and within.from_id = t.id and within.to_kind = 'service'))) as writers
     from connected_thing t where t.kind = $1 and t.id = $2`,
    [thing, id],
  );
  if (!found) return undefined;
  return { ...found, paper: found.paper !== null && isPaper(found.paper) ? found.paper : null };
}

/** Whether the year-end figure of a measure is audited. */
export async function isAuditedMeasure(reading: Reading, measureId: MeasureId): Promise<boolean> {
  const found = await reading.query<{ one: number }>('select 1 as one from audited_measure where council_id = $1 and measure_id = $2', [reading.council.id, measureId]);
  return found.length > 0;
}

export function saveAuditedMeasure(work: UnitOfWork, measureId: MeasureId, audited: boolean): void {
  if (audited) work.send('insert into audited_measure (council_id, measure_id) values ($1, $2) on conflict do nothing', [work.council.id, measureId]);
  else work.send('delete from audited_measure where council_id = $1 and measure_id = $2', [work.council.id, measureId]);
}

/** Of these figures, those of audited measures that no working paper shows. */
export const listFiguresWithoutPaper = (reading: Reading, figures: readonly { readonly measureId: MeasureId; readonly period: string }[]): Promise<{ measureId: MeasureId; period: string }[]> =>
  reading.query<{ measureId: MeasureId; period: string }>(
    `select f."measureId", f.period from jsonb_to_recordset($2) as f("measureId" uuid, period text)
     join audited_measure a on a.council_id = $1 and a.measure_id = f."measureId"
     where not exists (select 1 from evidence e where e.council_id = $1 and e.thing_id = f."measureId" and e.thing = 'measure' and e.part = f.period and e.withdrawn_at is null)`,
    [reading.council.id, JSON.stringify(figures.map(({ measureId, period }) => ({ measureId, period })))],
  );
