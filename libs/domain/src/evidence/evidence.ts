/** Evidence: files that show what somebody said, added to the thing they said it about. */

import type { Permission } from '../authority/permission';
import type { Instant } from '../calendar/instants';
import type { DomainEvent, Stream } from '../shared/domain-event';
import type { EvidenceId, Id, PersonId } from '../shared/id';

/**
 * The things that evidence is added to, with the permission that shows them, and the one that lets those who write in them add to them.
 * A person's own objectives are not among them: what shows them is between that person and whoever manages them.
 */
export const evidencedThings = {
  measure: { title: 'measure', see: 'measures.see', write: 'measures.enter', wholeThing: 'The measure as a whole' },
  'recovery-plan': { title: 'recovery plan', see: 'recovery.see', write: 'recovery.write', wholeThing: 'The plan as a whole' },
  'service-review': { title: 'service review', see: 'reviews.see', write: 'reviews.submit', wholeThing: 'The review as a whole' },
  action: { title: 'action', see: 'actions.see', write: 'actions.write', wholeThing: 'The action as a whole' },
  objective: { title: 'objective', see: 'plans.see', write: 'plans.write', wholeThing: 'The objective as a whole' },
  'performance-report': { title: 'report', see: 'reports.see', write: 'reports.compose', wholeThing: 'The report as a whole' },
  workshop: { title: 'workshop', see: 'assessments.see', write: 'assessments.take-part', wholeThing: 'The workshop as a whole' },
  'desk-assessment': { title: 'desk assessment', see: 'assessments.see', write: 'assessments.take-part', wholeThing: 'The assessment as a whole' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly see: Permission; readonly write: Permission; readonly wholeThing: string }>>;
export type EvidencedThing = keyof typeof evidencedThings;

/**
 * What of a thing a file shows: a figure's period, a month or an action of a recovery plan, a section of a review, the paper as it went on a
 * committee's agenda, a statement of a workshop or of a desk assessment; the thing as a whole.
 */
export type EvidencePart = string;
export const wholeThing: EvidencePart = '';

/** How much there may be: bytes of a file, files of a thing, characters of what is written about one. */
export const evidenceLimits = { bytes: 10 * 1024 * 1024, perThing: 100, shows: 300, name: 200, reason: 2000 } as const;

/** The kinds of file that are taken, each known by how its name ends and how its bytes begin; what runs when it is opened is not among them. */
export const evidenceTypes = {
  pdf: { type: 'application/pdf', begins: ['25504446'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: ['504b0304'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: ['504b0304'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', begins: ['504b0304'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', begins: ['504b0304'] },
  csv: { type: 'text/csv', begins: [] },
  txt: { type: 'text/plain', begins: [] },
  png: { type: 'image/png', begins: ['89504e47'] },
  jpg: { type: 'image/jpeg', begins: ['ffd8ff'] },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly begins: readonly string[] }>>;
export type EvidenceType = keyof typeof evidenceTypes;

/** The kind of a file by its name and its first bytes, in hexadecimal; null where it is none that is taken, or not what its name says. */
export function evidenceTypeOf(name: string, firstBytes: string): EvidenceType | null {
  const ending = name.toLowerCase().split('.').at(-1)?.replace('jpeg', 'jpg') ?? '';
  if (!name.includes('.') || !Object.hasOwn(evidenceTypes, ending)) return null;
  const { begins } = evidenceTypes[ending as EvidenceType];
  // Text begins as it likes, but holds no NUL.
  if (begins.length === 0) return /^(?:(?!00)[0-9a-f]{2})*$/.test(firstBytes) ? (ending as EvidenceType) : null;
  return begins.some((start) => firstBytes.startsWith(start)) ? (ending as EvidenceType) : null;
}

/** A file that shows something. It stays in the record when it is withdrawn; its bytes are then no longer given out. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly thing: EvidencedThing;
  readonly thingId: Id;
  readonly part: EvidencePart;
  /** What it shows, in the words of whoever added it. */
  readonly shows: string;
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  readonly digest: string;
  /** Looked through by the council's scanner. Not, where the council has set up none. */
  readonly scanned: boolean;
  readonly addedBy: PersonId | null;
  readonly addedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

export const evidenceStream = (id: EvidenceId): Stream<'evidence'> => ({ type: 'evidence', id });

type About = { thing: EvidencedThing; thingId: Id; part: EvidencePart };
export type EvidenceAdded = DomainEvent<'EvidenceAdded', About & { digest: string; bytes: number; type: EvidenceType; scanned: boolean }, 'evidence'>;
export type EvidenceWithdrawn = DomainEvent<'EvidenceWithdrawn', About & { digest: string }, 'evidence'>;

/** Everything that happens to a piece of evidence (stream `evidence`). Names and reasons travel as wording. */
export type EvidenceEvent = EvidenceAdded | EvidenceWithdrawn;

/** Why a file was refused. `because`: what the scanner says it found. */
export interface EvidenceRefusals {
  readonly EvidenceNotFound: null;
  readonly EvidenceFileMissing: null;
  readonly EvidenceFileTooLarge: null;
  readonly EvidenceTypeNotTaken: null;
  readonly EvidenceOfNoPart: null;
  readonly EvidenceUnexplained: null;
  readonly EvidenceAddedAlready: null;
  readonly EvidenceFull: null;
  readonly NotYoursToEvidence: null;
  readonly ScannerRefused: { readonly because: string };
  readonly ScannerAway: null;
}
