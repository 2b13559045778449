import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { listRunning, type WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { reopenEndedTooEarly } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from './engine-actor';

/**
 * The workflows of a council that have not ended, for a release that takes them over: those whose row says that there is more to
 * come, among them years of services that an earlier release had end too early. May be repeated.
 */
export const listWorkflowsToTakeOver = (database: Database, councilId: CouncilId): Promise<Outcome<readonly WakeUp[]>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => {
    await reopenEndedTooEarly(work);
    return accept(await listRunning(work));
  });
