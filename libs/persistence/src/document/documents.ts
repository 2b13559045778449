import type { DocumentFile, DocumentKind, DocumentRecord } from '@golden-thread/domain/document/document';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { DocumentId, Id } from '@golden-thread/domain/shared/id';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The digest of what a document says. */
export const sourceOf = (content: DocumentRecord['content']): string => digest(canonicalJson(content));

const columns = `id, kind, thing_id as "thingId", content, source, draws_on as "drawsOn", left_out as "leftOut", state, asked_at as "askedAt", made_at as "madeAt", files, failures`;

export async function findDocument(finding: Finding, id: DocumentId): Promise<DocumentRecord | undefined> {
  const [document] = await finding.query<DocumentRecord>(`select ${columns} from document where id = $1`, [id]);
  return document;
}

/** The document of a thing that says exactly this. */
export async function findDocumentOf(
  finding: Finding,
  { kind, thingId, source }: Pick<DocumentRecord, 'kind' | 'thingId' | 'source'>,
): Promise<DocumentRecord | undefined> {
  const [document] = await finding.query<DocumentRecord>(
    `select ${columns} from document where council_id = $1 and thing_id = $2 and kind = $3 and source = $4`,
    [finding.council.id, thingId, kind, source],
  );
  return document;
}

/** A document as lists show it, without what it says. */
export type DocumentSummary = Omit<DocumentRecord, 'content' | 'failures'> & { readonly title: string; readonly foot: string };

/** The documents of a thing, the newest first. */
export const listDocumentsOf = (reading: Reading, thingId: Id, kinds: readonly DocumentKind[]): Promise<DocumentSummary[]> =>
  reading.query<DocumentSummary>(
    `select id, kind, thing_id as "thingId", source, draws_on as "drawsOn", left_out as "leftOut", state, asked_at as "askedAt", made_at as "madeAt", files,
            content->>'title' as title, content->>'foot' as foot
     from document where council_id = $1 and thing_id = $2 and kind = any ($3) order by asked_at desc, id desc`,
    [reading.council.id, thingId, kinds],
  );

export function addDocument(work: UnitOfWork, document: Omit<DocumentRecord, 'state' | 'askedAt' | 'madeAt' | 'files' | 'failures'>): void {
  const { id, kind, thingId, content, source, drawsOn, leftOut } = document;
  work.send(
    `insert into document (id, council_id, kind, thing_id, content, source, draws_on, left_out, state, asked_at, made_at, files, failures)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, null, '[]', 0)`,
    [id, work.council.id, kind, thingId, JSON.stringify(content), source, JSON.stringify(drawsOn), JSON.stringify(leftOut), work.now],
  );
}

/** One that was given up is to be written after all. */
export function askAgainForDocument(work: UnitOfWork, id: DocumentId): void {
  work.send(`update document set state = 'asked', failures = 0 where id = $1`, [id]);
}

/** Written again, it would say the same: so it leaves out what is exempt by now. */
export function saveLeftOut(work: UnitOfWork, id: DocumentId, leftOut: DocumentRecord['leftOut']): void {
  work.send('update document set left_out = $2 where id = $1', [id, JSON.stringify(leftOut)]);
}

/** What came of writing it: its files, or one more failure, after the last of which it is given up. */
export function saveMadeDocument(work: UnitOfWork, id: DocumentId, files: readonly DocumentFile[], madeAt: Instant): void {
  work.send(`update document set state = 'made', files = $2, made_at = $3 where id = $1`, [id, JSON.stringify(files), madeAt]);
}

export function saveFailedDocument(work: UnitOfWork, id: DocumentId, failures: number, isGivenUp: boolean): void {
  work.send(`update document set failures = $2, state = case when $3 then 'failed' else state end where id = $1`, [id, failures, isGivenUp]);
}
