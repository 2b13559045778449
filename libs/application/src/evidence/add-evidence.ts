import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Evidence, type EvidencedThing, evidenceLimits, type EvidencePart, evidenceStream, type EvidenceType, evidenceTypeOf, evidenceTypes } from '@golden-thread/domain/evidence/evidence';
import type { EvidenceId, Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import type { FileScanner } from '@golden-thread/exchange/file-store/file-scanner';
import { beginningOfFile, digestOfFileOnDisk, type FileOnDisk } from '@golden-thread/exchange/file-store/file-store';
import { addEvidenceRow, findEvidence, listEvidenceOf, lockEvidenceOf, saveEvidenceWithdrawn } from '@golden-thread/persistence/evidence/evidence';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Files } from '../document/open-file-store';
import type { Submitted } from '../shared/command';
import { openEvidenced } from './evidence-access';

/** Where a file is kept, and what looks through it before; null: nowhere, nothing. */
export interface EvidencePlaces {
  readonly files: Files;
  readonly scanner: FileScanner | null;
}

export interface AddEvidence extends Submitted {
  readonly thing: EvidencedThing;
  readonly thingId: Id;
  readonly part: EvidencePart;
  readonly shows: string;
  /** What it is called on the person's machine, and where it lies on ours; none where no file was sent. */
  readonly file: { readonly name: string; readonly stored: FileOnDisk | null };
}

/** How many bytes tell what a file is. */
const firstBytes = 512;

/**
 * Adds a file to a thing: looked at for its kind and size, looked through by the council's scanner, kept, then recorded by its digest.
 * Refuses: `NotPermitted`, `EvidenceNotFound`, `NotYoursToEvidence`, `EvidenceOfNoPart`, `EvidenceUnexplained`, `EvidenceFileMissing`,
 * `EvidenceFileTooLarge`, `EvidenceTypeNotTaken`, `FilesNotKept`, `ScannerAway`, `ScannerRefused`, `EvidenceFull`, `EvidenceAddedAlready`.
 */
export async function addEvidence(database: Database, { files, scanner }: EvidencePlaces, actor: Actor, command: AddEvidence): Promise<Outcome<{ evidenceId: EvidenceId }>> {
  const { thing, thingId, part, file: { stored } } = command;
  const opened = await database.read(actor.councilId, (reading) => openEvidenced(reading, actor, { thing, thingId }));
  if (!opened.ok) return opened;
  if (!opened.value.mayAdd) return refuse('NotYoursToEvidence');
  if (!opened.value.parts.some((one) => one.part === part)) return refuse('EvidenceOfNoPart');
  const type = await judge(command);
  if (!type.ok) return type;
  if (files === null) return refuse('FilesNotKept');
  if (stored === null) return refuse('EvidenceFileMissing');
  const scanned = await look(scanner, stored);
  if (!scanned.ok) return scanned;
  const digest = await digestOfFileOnDisk(stored);
  await files.keep({ councilId: actor.councilId, digest }, stored, evidenceTypes[type.value].type);
  return record(database, actor, { command, type: type.value, digest, scanned: scanned.value });
}

/** By its size before a byte of it is read, then by its name and its beginning. */
async function judge({ shows, file: { name, stored } }: AddEvidence): Promise<Outcome<EvidenceType>> {
  if (isBlank(shows)) return refuse('EvidenceUnexplained');
  if (stored === null || stored.bytes === 0) return refuse('EvidenceFileMissing');
  if (stored.bytes > evidenceLimits.bytes) return refuse('EvidenceFileTooLarge');
  const type = evidenceTypeOf(name, (await beginningOfFile(stored, firstBytes)).toString('hex'));
  return type === null ? refuse('EvidenceTypeNotTaken') : accept(type);
}

/** True where the scanner looked and found nothing, false where there is none. A scanner that does not answer lets nothing through. */
async function look(scanner: FileScanner | null, file: FileOnDisk): Promise<Outcome<boolean>> {
  if (scanner === null) return accept<boolean>(false);
  try {
    const outcome = await scanner.scan(file);
    return outcome.clean ? accept<boolean>(true) : refuse('ScannerRefused', { because: outcome.because });
  } catch {
    return refuse('ScannerAway');
  }
}

interface ToRecord {
  readonly command: AddEvidence;
  readonly type: EvidenceType;
  readonly digest: string;
  readonly scanned: boolean;
}

const record = (database: Database, actor: Actor, { command, type, digest, scanned }: ToRecord): Promise<Outcome<{ evidenceId: EvidenceId }>> =>
  database.transact({ actor, submission: command.submission }, async (work) => {
    const { thing, thingId, part, file } = command;
    await lockEvidenceOf(work, thingId);
    const there = await listEvidenceOf(work, thing, thingId);
    if (there.length >= evidenceLimits.perThing) return refuse('EvidenceFull');
    if (there.some((one) => one.digest === digest && one.part === part)) return refuse('EvidenceAddedAlready');
    const id = newId<EvidenceId>();
    const name = file.name.slice(-evidenceLimits.name);
    const shows = normalText(command.shows);
    const evidence: Evidence = {
      id, thing, thingId, part, shows, name, type, digest, scanned, bytes: file.stored?.bytes ?? 0, addedBy: actor.personId, addedAt: work.now, withdrawnAt: null,
    };
    addEvidenceRow(work, evidence);
    work.record({ name: 'EvidenceAdded', stream: evidenceStream(id), payload: { thing, thingId, part, digest, type, scanned, bytes: evidence.bytes }, wording: { name, shows } });
    return accept({ evidenceId: id });
  });

export interface WithdrawEvidence extends Submitted {
  readonly evidenceId: EvidenceId;
  readonly reason: string;
}

/**
 * Takes a file back that should not have been added: it is no longer listed or given out, and the record keeps that it was there, and why it went.
 * Refuses: `EvidenceNotFound`, `NotYoursToEvidence`, `ReasonMissing`.
 */
export const withdrawEvidence = (database: Database, actor: Actor, { evidenceId, reason, submission }: WithdrawEvidence): Promise<Outcome<{ evidenceId: EvidenceId }>> =>
  database.transact({ actor, submission }, async (work) => {
    await work.lock(evidenceStream(evidenceId));
    const evidence = await findEvidence(work, evidenceId);
    if (!evidence || evidence.withdrawnAt !== null) return refuse('EvidenceNotFound');
    const opened = await openEvidenced(work, actor, evidence);
    if (!opened.ok) return opened;
    if (!opened.value.mayAdd) return refuse('NotYoursToEvidence');
    if (isBlank(reason)) return refuse('ReasonMissing');
    saveEvidenceWithdrawn(work, evidenceId);
    const { thing, thingId, part, digest } = evidence;
    work.record({ name: 'EvidenceWithdrawn', stream: evidenceStream(evidenceId), payload: { thing, thingId, part, digest }, wording: { reason: normalText(reason) } });
    return accept({ evidenceId });
  });
