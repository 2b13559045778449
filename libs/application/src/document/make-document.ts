import { type DocumentFile, type DocumentFormat, documentFormats, type DocumentRecord, documentStream, triesOfDocument } from '@golden-thread/domain/document/document';
import type { CouncilId, DocumentId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { writePdf } from '@golden-thread/exchange/document/write-pdf';
import { writeWord } from '@golden-thread/exchange/document/write-word';
import { digestOfFile } from '@golden-thread/exchange/file-store/file-store';
import { findDocument, saveFailedDocument, saveMadeDocument } from '@golden-thread/persistence/document/documents';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from '../engine/engine-actor';
import type { Files } from './open-file-store';

/** Which document to write. */
export interface DocumentToMake {
  readonly councilId: CouncilId;
  readonly documentId: DocumentId;
}

const writers: Readonly<Record<DocumentFormat, (document: DocumentRecord) => Buffer | Promise<Buffer>>> = {
  pdf: ({ content, askedAt }) => writePdf(content, new Date(askedAt)),
  docx: ({ content }) => writeWord(content),
};

/**
 * Writes a document that was asked for, keeps its files, and records their digests. Safe to be run twice: what is made stays as it is.
 * Refuses: `DocumentNotFound`, `FilesNotKept` where no place for files is set up.
 * @throws what stood in the way, after counting it: then the job is tried again
 */
export async function makeDocument(database: Database, files: Files, { councilId, documentId }: DocumentToMake): Promise<Outcome<{ made: boolean }>> {
  const document = await database.read(councilId, (reading) => findDocument(reading, documentId));
  if (!document) return refuse('DocumentNotFound');
  if (document.state !== 'asked') return accept({ made: false });
  if (files === null) return refuse('FilesNotKept');
  try {
    const written: DocumentFile[] = [];
    for (const format of Object.keys(documentFormats) as DocumentFormat[]) {
      const bytes = await writers[format](document);
      const digest = digestOfFile(bytes);
      await files.keep({ councilId, digest }, bytes, documentFormats[format].type);
      written.push({ format, digest, bytes: bytes.length });
    }
    return await recordMade(database, { councilId, documentId }, written);
  } catch (error) {
    await countFailure(database, { councilId, documentId });
    throw error;
  }
}

const recordMade = (database: Database, { councilId, documentId }: DocumentToMake, files: readonly DocumentFile[]): Promise<Outcome<{ made: boolean }>> =>
  database.transact<{ made: boolean }>({ actor: engineActor(councilId) }, async (work) => {
    await work.lock(documentStream(documentId));
    const document = await findDocument(work, documentId);
    if (document?.state !== 'asked') return accept({ made: false });
    saveMadeDocument(work, documentId, files, work.now);
    const { kind, thingId, source } = document;
    work.record({ name: 'DocumentMade', stream: documentStream(documentId), payload: { kind, thingId, source, files } });
    return accept({ made: true });
  });

const countFailure = (database: Database, { councilId, documentId }: DocumentToMake): Promise<Outcome<null>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => {
    await work.lock(documentStream(documentId));
    const document = await findDocument(work, documentId);
    const failures = (document?.failures ?? 0) + 1;
    saveFailedDocument(work, documentId, failures, failures >= triesOfDocument);
    return accept(null);
  });
