import { addDays } from '@golden-thread/domain/calendar/dates';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { deleteLedgerPreviewsLeft } from '@golden-thread/persistence/money/ledger-previews';
import { deleteExpiredRows, forgetPerson, listLeaversToForget, type RetentionDays } from '@golden-thread/persistence/personal-data/retention';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from '../engine/engine-actor';
import { discardProposalsLeft } from '../import/apply-import';

export type { RetentionDays } from '@golden-thread/persistence/personal-data/retention';

/**
 * Deletes what a council keeps no longer: as its operator has set, old requests, drafts, notices and e-mails; files of imports and of the
 * ledger that nobody took in time; and the address and sign-in of those who left long ago, which stands in the record. Names stay with what people decided; a person's erasure is an act of its own.
 * Answers how many leavers were forgotten.
 */
export const deleteExpired = (database: Database, councilId: CouncilId, days: RetentionDays): Promise<Outcome<number>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => {
    deleteExpiredRows(work, days);
    deleteLedgerPreviewsLeft(work);
    await discardProposalsLeft(work);
    const leavers = await listLeaversToForget(work, addDays(work.today, -days.leavers));
    for (const id of leavers) {
      forgetPerson(work, id, null);
      work.record({ name: 'PersonErased', stream: { type: 'person', id }, payload: { because: 'retention', texts: 0 } } satisfies RecordEvent);
    }
    return accept(leavers.length);
  });
