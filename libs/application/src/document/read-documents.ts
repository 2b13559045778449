import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type DocumentFormat, documentFormats, type DocumentKind, documentKinds, type DocumentRecord, leavesOutWhatIsExempt } from '@golden-thread/domain/document/document';
import { isPaper, type Paper } from '@golden-thread/domain/authority/reading-rights';
import type { CouncilId, DocumentId, Id, ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptions } from '@golden-thread/persistence/authority/exemptions';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { type DocumentSummary, findDocument, listDocumentsOf } from '@golden-thread/persistence/document/documents';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { isAssessmentOpen } from '../assessment/assessment-access';
import { isKeyPlanOpen } from '../key-plan/key-plan-access';
import { lacksPermission } from '../shared/command';
import { type Files, readFileChecked } from './open-file-store';

export type { DocumentSummary } from '@golden-thread/persistence/document/documents';

/** What of the papers that documents draw on is the actor's to read; asked once a kind, however many documents there are. */
async function findAccessTo(reading: Reading, actor: Actor, drawsOn: DocumentRecord['drawsOn']): Promise<(one: DocumentRecord['drawsOn'][number]) => boolean> {
  const byPaper = new Map<Paper, ReadonlyMap<Id, unknown>>();
  for (const paper of new Set(drawsOn.map((one): Paper => one.paper))) byPaper.set(paper, await findAccessByPaper(reading, actor, paper));
  return ({ paper, id }) => byPaper.get(paper)?.get(id) === 'whole';
}

/** Whether every paper that a document draws on is the actor's to read whole: its text is in it, so that a heading is not enough. */
export const mayReadAll = async (reading: Reading, actor: Actor, drawsOn: DocumentRecord['drawsOn']): Promise<boolean> =>
  drawsOn.every(await findAccessTo(reading, actor, drawsOn));

/** Whether a thing that is no paper of the reading table is the actor's to read whole, as its own rule says. */
export const isThingOpen = async (reading: Reading, actor: Actor, named: { readonly thing: string; readonly thingId: Id }): Promise<boolean> =>
  (await isAssessmentOpen(reading, actor, named)) && isKeyPlanOpen(reading, actor, named);

/** Whether a document is the actor's to read: everything in it is, and it leaves out what is exempt by now. A later edition does. */
const mayReadDocument = async (reading: Reading, actor: Actor, document: Pick<DocumentRecord, 'kind' | 'thingId' | 'leftOut' | 'drawsOn'>): Promise<boolean> =>
  (await isThingOpen(reading, actor, { thing: documentKinds[document.kind].of, thingId: document.thingId })) &&
  leavesOutWhatIsExempt(document, await listExemptions(reading)) && mayReadAll(reading, actor, document.drawsOn);

/** Of these documents, those that are the actor's to read: each kind by its permission, each by everything that it draws on. */
export async function keepReadable<Document extends Pick<DocumentRecord, 'kind' | 'thingId' | 'leftOut' | 'drawsOn'>>(reading: Reading, actor: Actor, documents: readonly Document[]): Promise<readonly Document[]> {
  const allowed = documents.filter(({ kind }) => may(actor, documentKinds[kind].permission));
  if (allowed.length === 0) return allowed;
  const [exempt, isReadable] = [await listExemptions(reading), await findAccessTo(reading, actor, allowed.flatMap(({ drawsOn }) => drawsOn))];
  const readable = allowed.filter((document) => document.drawsOn.every(isReadable) && leavesOutWhatIsExempt(document, exempt));
  const kept: Document[] = [];
  // One question after the other: a look is one connection, which answers one at a time.
  for (const document of readable) if (await isThingOpen(reading, actor, { thing: documentKinds[document.kind].of, thingId: document.thingId })) kept.push(document);
  return kept;
}

/** The newest edition of a published report that can be given out; undefined where there is none. */
export async function findNewestMade(reading: Reading, reportId: ReportId): Promise<DocumentRecord | undefined> {
  const made = (await listDocumentsOf(reading, reportId, ['report'])).find(({ state }) => state === 'made');
  return made && leavesOutWhatIsExempt(made, await listExemptions(reading)) ? findDocument(reading, made.id) : undefined;
}

/** What can be written of a thing, and what has been. */
export interface DocumentsOfThing {
  readonly kinds: readonly DocumentKind[];
  readonly documents: readonly DocumentSummary[];
  readonly mayAsk: boolean;
}

/**
 * The documents of a thing, the newest first, as far as they are the actor's to read.
 * Refuses: `NotPermitted`; `DocumentNotFound` where the thing itself is not there for them.
 */
export async function getDocuments(
  database: Asked,
  actor: Actor,
  { thingId, kinds }: { readonly thingId: Id; readonly kinds: readonly [DocumentKind, ...DocumentKind[]] },
): Promise<Outcome<DocumentsOfThing>> {
  const lacking = lacksPermission(actor, documentKinds[kinds[0]].permission);
  if (lacking) return lacking;
  const allowed = kinds.filter((kind) => may(actor, documentKinds[kind].permission));
  return database.read(actor.councilId, async (reading) => {
    const thing = documentKinds[kinds[0]].of;
    const access = isPaper(thing) ? await findAccess(reading, actor, { paper: thing, id: thingId }) : 'whole';
    if (access === 'none' || !(await isThingOpen(reading, actor, { thing, thingId }))) return refuse('DocumentNotFound');
    const listed = await listDocumentsOf(reading, thingId, allowed);
    const isReadable = await findAccessTo(reading, actor, listed.flatMap(({ drawsOn }) => drawsOn));
    const exempt = await listExemptions(reading);
    const documents = listed.filter((document) => document.drawsOn.every(isReadable) && leavesOutWhatIsExempt(document, exempt));
    return accept({ kinds: allowed, documents, mayAsk: access === 'whole' });
  });
}

/** A file as it is given out. */
export interface FileToGive {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * A document's file, checked against its digest in the record each time it is given out.
 * Refuses: `DocumentNotFound`, `DocumentNotMade`, `FilesNotKept`, `FileDamaged`.
 */
export async function getDocumentFile(
  database: Asked,
  actor: Actor,
  { files, documentId, format }: { readonly files: Files; readonly documentId: DocumentId; readonly format: DocumentFormat },
): Promise<Outcome<FileToGive>> {
  const document = await database.read(actor.councilId, async (reading) => {
    const found = await findDocument(reading, documentId);
    return found && may(actor, documentKinds[found.kind].permission) && (await mayReadDocument(reading, actor, found)) ? found : undefined;
  });
  return document ? readFile(files, actor.councilId, { document, format }) : refuse('DocumentNotFound');
}

/** The same for a document that is public because its thing is published: whoever asks has made sure of that. */
export async function readFile(
  files: Files,
  councilId: CouncilId,
  { document, format }: { readonly document: Pick<DocumentRecord, 'files' | 'content'>; readonly format: DocumentFormat },
): Promise<Outcome<FileToGive>> {
  const file = document.files.find((one) => one.format === format);
  if (!file) return refuse('DocumentNotMade');
  const bytes = await readFileChecked(files, { councilId, digest: file.digest });
  return bytes.ok ? accept({ name: `${fileName(document.content.title)}.${format}`, type: documentFormats[format].type, bytes: bytes.value }) : bytes;
}

/** A title as the name of a file: letters, digits and hyphens. */
const fileName = (title: string): string => title.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 80);
