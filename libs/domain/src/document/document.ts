/** Documents: what the product writes as PDF and Word, from which thing, and who may read one. */

import type { ExemptNamed } from '../authority/exemption';
import type { Permission } from '../authority/permission';
import type { Paper } from '../authority/reading-rights';
import type { Instant } from '../calendar/instants';
import type { DomainEvent, Stream } from '../shared/domain-event';
import type { DocumentId, Id } from '../shared/id';
import type { DocumentContent } from './document-content';

/** The documents there are, each with the kind of thing it is made of and the permission without which nobody reads it. */
export const documentKinds = {
  report: { title: 'Report', of: 'performance-report', permission: 'reports.see' },
  'corporate-review': { title: 'Corporate review', of: 'round', permission: 'reviews.see' },
  scorecard: { title: 'Scorecard', of: 'round', permission: 'measures.see' },
  'key-plan': { title: 'Key plan', of: 'key-plan', permission: 'plans.see' },
  'service-plan': { title: 'Service plan', of: 'service-plan', permission: 'plans.see' },
  'recovery-plan': { title: 'Recovery plan', of: 'recovery-plan', permission: 'recovery.see' },
  'corporate-risks': { title: 'Corporate risks', of: 'council', permission: 'risks.see' },
  workshop: { title: 'Report of the workshop', of: 'workshop', permission: 'assessments.see' },
  'desk-assessment': { title: 'Report of the assessment', of: 'desk-assessment', permission: 'assessments.see' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly of: string; readonly permission: Permission }>>;
export type DocumentKind = keyof typeof documentKinds;

export const isDocumentKind = (word: unknown): word is DocumentKind => typeof word === 'string' && Object.hasOwn(documentKinds, word);

/** What each document is written as: the PDF to be read and published, the Word file to be worked on before the agenda. */
export const documentFormats = {
  pdf: { title: 'PDF', type: 'application/pdf' },
  docx: { title: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;
export type DocumentFormat = keyof typeof documentFormats;

export const isDocumentFormat = (word: unknown): word is DocumentFormat => typeof word === 'string' && Object.hasOwn(documentFormats, word);

/** A file as it is kept, by the SHA-256 of its bytes. */
export interface DocumentFile {
  readonly format: DocumentFormat;
  readonly digest: string;
  readonly bytes: number;
}

/** A document: what it says is fixed when it is asked for, so that it is made of that and of nothing later. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  /** The thing it is made of. */
  readonly thingId: Id;
  readonly content: DocumentContent;
  /** Digest of the content: asked for again with the same one, it is the same document. */
  readonly source: string;
  /** The papers it says something of: whoever may not read one of them whole does not read the document. */
  readonly drawsOn: readonly { readonly paper: Paper; readonly id: Id }[];
  /** What was exempt when it was asked for, and is left out of it. */
  readonly leftOut: readonly ExemptNamed[];
  readonly state: DocumentState;
  readonly askedAt: Instant;
  readonly madeAt: Instant | null;
  readonly files: readonly DocumentFile[];
  /** How often writing it has failed. */
  readonly failures: number;
}

const showFigures: readonly DocumentKind[] = ['scorecard', 'corporate-review'];

/**
 * Whether a document still leaves out what is exempt: nothing that may stand in it has been marked since it was asked for. A report may tell of anything
 * that was marked; the others draw on the papers they name, and where they show figures may hold commentaries besides.
 */
export const leavesOutWhatIsExempt = ({ kind, leftOut }: Pick<DocumentRecord, 'kind' | 'leftOut'>, exempt: readonly ExemptNamed[]): boolean =>
  exempt
    .filter(({ paper }) => kind === 'report' || (paper === 'measure' && showFigures.includes(kind)))
    .every((mark) => leftOut.some(({ paper, id, part }) => paper === mark.paper && id === mark.id && part === mark.part));

/** `failed`: given up after several tries; whoever asks again has it tried again. */
export type DocumentState = 'asked' | 'made' | 'failed';

/** How often a document is tried before it is given up. */
export const triesOfDocument = 4;

export const documentStream = (id: DocumentId): Stream<'document'> => ({ type: 'document', id });

export type DocumentAsked = DomainEvent<'DocumentAsked', { kind: DocumentKind; thingId: Id; source: string }, 'document'>;
export type DocumentMade = DomainEvent<'DocumentMade', { kind: DocumentKind; thingId: Id; source: string; files: readonly DocumentFile[] }, 'document'>;

/** Everything that happens to a document (stream `document`). */
export type DocumentEvent = DocumentAsked | DocumentMade;

/** Why a document was refused. `NothingToWrite`: its thing has not come so far, such as a report that is not composed. */
export interface DocumentRefusals {
  readonly DocumentNotFound: null;
  readonly DocumentNotMade: null;
  readonly NothingToWrite: null;
  readonly FileDamaged: null;
  readonly FilesNotKept: null;
}
