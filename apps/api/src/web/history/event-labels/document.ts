import { type DocumentEvent, documentFormats, documentKinds } from '@golden-thread/domain/document/document';
import type { EventLabels } from './event-label';

export const documentEventLabels = {
  DocumentAsked: ({ kind }) => ({ title: `${documentKinds[kind].title} asked for as PDF and Word` }),
  DocumentMade: ({ kind, files }) => ({
    title: `${documentKinds[kind].title} written as PDF and Word`,
    detail: files.map(({ format, digest }) => `${documentFormats[format].title}: checksum ${digest}.`).join(' '),
  }),
} satisfies EventLabels<DocumentEvent>;
