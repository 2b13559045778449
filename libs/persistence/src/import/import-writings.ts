import type { ImportWriting } from '@golden-thread/domain/import/import-writing';
import type { ImportId, PowerRequestId } from '@golden-thread/domain/shared/id';
import { addOutboxMessages } from '../outbox/outbox-messages';
import type { Finding, UnitOfWork } from '../unit-of-work/unit-of-work';

/** With the name of whoever approved it. */
export interface ImportWritingRecord extends ImportWriting {
  readonly approver: string;
}

const columns = `w.import_id as "importId", w.request_id as "requestId", w.state, w.rows, w.rows_done as "rowsDone", w.approved_by as "approvedBy", w.acting_for_post_id as "actingForPostId",
  w.reason, w.asked_at as "askedAt", w.began_at as "beganAt", w.ended_at as "endedAt", w.failure, w.tries, coalesce(p.name, '') as approver`;
const writings = `select ${columns} from import_writing w left join person p on p.id = w.approved_by where w.council_id = $1`;

/** How the writing of an import stands; undefined where nobody has approved it. */
export async function findImportWriting(finding: Finding, importId: ImportId): Promise<ImportWritingRecord | undefined> {
  const [found] = await finding.query<ImportWritingRecord>(`${writings} and w.import_id = $2`, [finding.council.id, importId]);
  return found;
}

/** The same, as nobody else changes it before this transaction ends: what is said of its rows must not overtake that it is done. */
export async function lockImportWriting(work: UnitOfWork, importId: ImportId): Promise<ImportWriting | undefined> {
  const [found] = await work.query<ImportWritingRecord>(`${writings} and w.import_id = $2 for update of w`, [work.council.id, importId]);
  return found;
}

/** The same by the request of which the import is the change. */
export async function findWritingOfRequest(finding: Finding, requestId: PowerRequestId): Promise<ImportWritingRecord | undefined> {
  const [found] = await finding.query<ImportWritingRecord>(`${writings} and w.request_id = $2`, [finding.council.id, requestId]);
  return found;
}

/** Keeps how it stands. */
export function saveImportWriting(work: UnitOfWork, writing: ImportWriting): void {
  const { importId, requestId, state, rows, rowsDone, approvedBy, actingForPostId, reason, askedAt, beganAt, endedAt, failure, tries } = writing;
  work.send(
    `insert into import_writing (import_id, council_id, request_id, state, rows, rows_done, approved_by, acting_for_post_id, reason, asked_at, began_at, ended_at, failure, tries)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (import_id) do update set request_id = excluded.request_id, state = excluded.state, rows = excluded.rows, rows_done = excluded.rows_done, approved_by = excluded.approved_by,
       acting_for_post_id = excluded.acting_for_post_id, reason = excluded.reason, asked_at = excluded.asked_at, began_at = excluded.began_at, ended_at = excluded.ended_at,
       failure = excluded.failure, tries = excluded.tries, touched_at = now()`,
    [importId, work.council.id, requestId, state, rows, rowsDone, approvedBy, actingForPostId, reason, askedAt, beganAt, endedAt, failure && JSON.stringify(failure), tries],
  );
}

/**
 * Finds imports of which nothing was said for longer than any takes, though no outbox message carries them: the queue lost its memory. They get an outbox message
 * again. Answers how many.
 */
export async function recoverImports(work: UnitOfWork, { quietMinutes }: { readonly quietMinutes: number }): Promise<number> {
  const lost = await work.query<{ id: ImportId }>(
    `select import_id as id from import_writing w where council_id = $2 and state in ('asked', 'running') and touched_at < now() - make_interval(mins => $1)
       and not exists (select 1 from delivery d where d.errand = 'write-import' and d.target ->> 'importId' = w.import_id::text)`,
    [quietMinutes, work.council.id],
  );
  await addOutboxMessages(work, lost.map(({ id }) => ({ errand: 'write-import', importId: id })));
  return lost.length;
}
