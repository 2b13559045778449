import type { DocumentRefusals } from '@golden-thread/domain/document/document';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about documents. */
export const documentRefusals = {
  DocumentNotFound: { status: 404, message: () => 'There is no such document, or it draws on something that is not yours to read.' },
  DocumentNotMade: { status: 409, message: () => 'This document is not written yet. Look again in a minute.' },
  NothingToWrite: { status: 409, message: () => 'There is nothing to write yet: a report must be composed, the figures of a quarter frozen, a plan begun.' },
  FileDamaged: { status: 409, message: () => 'What lies in the file store is not what the record says, so it is not given out. Tell the operator.' },
  FilesNotKept: { status: 409, message: () => 'No place for files is set up, so documents cannot be made or kept. Ask the operator to set one (FILES_FOLDER or FILES_BUCKET).' },
} satisfies RefusalWordings<DocumentRefusals>;
