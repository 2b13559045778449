import type { DocumentEvent } from '@golden-thread/domain/document/document';
import type { DocumentId } from '@golden-thread/domain/shared/id';
import { type EventDescriptors, nothing } from './event-descriptor';

/** What follows when a document is asked for: the worker writes it, and whoever asked finds it where they asked. */
export const documentEvents = {
  DocumentAsked: { signals: (_, documentId) => [{ errand: 'make-document', documentId: documentId as DocumentId }] },
  DocumentMade: nothing,
} satisfies EventDescriptors<DocumentEvent>;
