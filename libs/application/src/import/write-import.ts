/** The background's side of an approved import: it is begun, written in a thread of its own, and how far it has come is said beside it. */

import type { PowerRequestState } from '@golden-thread/domain/authority/power-request';
import { importWritingTransitions, isBeingWritten, type ImportWriting, triesOfWriting } from '@golden-thread/domain/import/import-writing';
import type { CouncilId, ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { lockImportWriting, saveImportWriting } from '@golden-thread/persistence/import/import-writings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { join } from 'node:path';
import { runApart } from '../apart/run-apart';
import { engineActor } from '../engine/engine-actor';
import type { HandedIn } from './acts-apart';

/** Which import is written. */
export interface ImportToWrite {
  readonly councilId: CouncilId;
  readonly importId: ImportId;
}

/** Bounds of the thread: an import is judged anew and written within these, or it is cut off and nothing of it stands. */
const limits = { seconds: 600, megabytes: 512 } as const;

/**
 * Writes an import that was approved, in the name of whoever approved it and by what they may do now. May be run again: one that is written stays as it is, and one whose process
 * died is written from the beginning. What the rules refuse by now is noted as what cut it off.
 * Refuses: `NoSuchImport`. @throws what stood in the way, while it is to be tried again
 */
export async function writeImport(database: Database, { councilId, importId }: ImportToWrite): Promise<Outcome<{ readonly written: boolean }>> {
  const begun = await change(database, { councilId, importId }, begin);
  if (!begun.ok || begun.value === null) return begun.ok ? accept({ written: false }) : begun;
  const { requestId, reason, approvedBy, actingForPostId } = begun.value;
  const person = await database.read(councilId, (reading) => findPersonActing(reading, approvedBy));
  if (!person) return end(database, { councilId, importId }, refuse('NotAnApprover'));
  const actor = actorOf(councilId, person, 'page', actingForPostId ?? undefined);
  try {
    const written = await runApart<HandedIn, Outcome<{ state: PowerRequestState }>>(join(__dirname, 'import.thread'), {
      database, limits, given: { actor, asked: { act: 'approve', requestId, reason } },
      onProgress: (rowsDone) => void change(database, { councilId, importId }, (writing) => (writing.state === 'running' ? { ...writing, rowsDone } : null)).catch(() => undefined),
    });
    return written.ok ? accept({ written: true }) : await end(database, { councilId, importId }, written);
  } catch (error) {
    if (begun.value.tries < triesOfWriting) throw error;
    return end(database, { councilId, importId }, refuse('ImportCutOff'));
  }
}

/** Whether it is still to be written: then it runs from now on. */
const begin = (writing: ImportWriting, work: UnitOfWork): ImportWriting | null =>
  writing.state === 'asked' || writing.state === 'running'
    ? { ...writing, state: importWritingTransitions.next(writing.state, 'run'), rowsDone: 0, beganAt: work.now, tries: writing.tries + 1 }
    : null;

const end = async (database: Database, of: ImportToWrite, { refusal: failure }: { readonly refusal: Refusal }): Promise<Outcome<{ readonly written: boolean }>> => {
  const ended = await change(database, of, (writing, work) => (isBeingWritten(writing) ? { ...writing, state: 'failed', failure, endedAt: work.now } : null));
  return ended.ok ? accept({ written: false }) : ended;
};

/** Changes how the writing stands, in a transaction of its own, beside the one that writes. */
const change = (database: Database, { councilId, importId }: ImportToWrite, to: (writing: ImportWriting, work: UnitOfWork) => ImportWriting | null): Promise<Outcome<ImportWriting | null>> =>
  database.transact<ImportWriting | null>({ actor: engineActor(councilId) }, async (work) => {
    const writing = await lockImportWriting(work, importId);
    if (!writing) return refuse('NoSuchImport');
    const becomes = to(writing, work);
    if (becomes !== null) saveImportWriting(work, becomes);
    return accept(becomes);
  });
