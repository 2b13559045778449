import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { sealEvents } from '@golden-thread/persistence/event-log/seal-events';
import { findLastSeal, isSignedSeal, type SignedSeal } from '@golden-thread/persistence/event-log/seals';
import { doubtWaitingEmails } from '@golden-thread/persistence/notice/emails';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { wakeEveryWorkflow } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from './engine-actor';

/** What a restore of one council came to. */
export interface Resumed {
  readonly emailsInDoubt: number;
  /** The newest seal that the backup had; null: none that is signed. */
  readonly restoredTo: SignedSeal | null;
  /** The seal that begins the new epoch. */
  readonly sealed: SignedSeal | null;
}

/**
 * Has a council go on from a backup, before any process works on it: e-mails that may have left since the backup are sent by nobody until an
 * operator decides, every workflow that has not ended looks at its rows again, the restore stands in the record, and a new epoch of seals
 * begins. Instants are the machine's.
 */
export async function resumeAfterRestore(database: Database, { councilId, madeAt, at }: { readonly councilId: CouncilId; readonly madeAt: Instant; readonly at: Instant }): Promise<Outcome<Resumed>> {
  const scope = { actor: engineActor(councilId) };
  const resumed = await database.transact(scope, async (work) => {
    const last = await findLastSeal(work);
    const emailsInDoubt = await doubtWaitingEmails(work, `The database was restored from the backup of ${madeAt}; whether it has left since, nobody can know.`);
    wakeEveryWorkflow(work);
    work.record({ name: 'RecordRestored', stream: { type: 'council', id: councilId }, payload: { madeAt, seal: last?.sequence ?? null, emailsInDoubt } } satisfies RecordEvent);
    return accept({ emailsInDoubt, restoredTo: last && isSignedSeal(last) ? last : null });
  });
  if (!resumed.ok) return resumed;
  return database.transact(scope, async (work) => accept({ ...resumed.value, sealed: await sealEvents(work, database.keys, at, { justRestored: true }) }));
}
