import type { Actor } from '@golden-thread/domain/authority/actor';
import { type DocumentKind, documentKinds, documentStream } from '@golden-thread/domain/document/document';
import type { DocumentId, Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptions } from '@golden-thread/persistence/authority/exemptions';
import { addDocument, askAgainForDocument, findDocumentOf, saveLeftOut, sourceOf } from '@golden-thread/persistence/document/documents';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { documentContents, type DocumentToWrite } from './document-contents';
import { isThingOpen, mayReadAll } from './read-documents';

export interface AskForDocument extends Submitted {
  readonly kind: DocumentKind;
  readonly thingId: Id;
}

/**
 * Asks for a thing to be written as PDF and Word, in the background: what the document says stands from this moment on. Asked for again while
 * nothing has changed, it is the same document; one that was given up is tried again. Whoever may read everything in it may ask for it.
 * Refuses: `NotPermitted`, `NothingToWrite`, `DocumentNotFound` where something in it is not the actor's to read.
 */
export async function askForDocument(database: Database, actor: Actor, { kind, thingId, submission }: AskForDocument): Promise<Outcome<{ documentId: DocumentId }>> {
  const lacking = lacksPermission(actor, documentKinds[kind].permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    if (!(await isThingOpen(work, actor, { thing: documentKinds[kind].of, thingId }))) return refuse('DocumentNotFound');
    const written = await documentContents[kind](work, thingId);
    if (!written) return refuse('NothingToWrite');
    if (!(await mayReadAll(work, actor, written.drawsOn))) return refuse('DocumentNotFound');
    return accept({ documentId: await requestDocument(work, { kind, thingId }, written) });
  });
}

/** Has a document written as part of an act that makes it necessary, such as composing a report. */
export async function requestDocument(
  work: UnitOfWork,
  { kind, thingId }: { readonly kind: DocumentKind; readonly thingId: Id },
  written: DocumentToWrite,
): Promise<DocumentId> {
  const source = sourceOf(written.content);
  const leftOut = (await listExemptions(work)).map(({ paper, id, part }) => ({ paper, id, part }));
  const existing = await findDocumentOf(work, { kind, thingId, source });
  if (existing) saveLeftOut(work, existing.id, leftOut);
  if (existing?.state === 'made') return existing.id;
  const id = existing?.id ?? newId<DocumentId>();
  if (existing) askAgainForDocument(work, id);
  else addDocument(work, { id, kind, thingId, source, leftOut, ...written });
  work.record({ name: 'DocumentAsked', stream: documentStream(id), payload: { kind, thingId, source } });
  return id;
}
