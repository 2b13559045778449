import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { addOutboxMessages } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type ServiceYearsConcerned, wakeServiceYears } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from '../engine/engine-actor';

/**
 * Signals the services' years that a change of the organisation concerns: a unit was added, a person appointed;
 * or that have ended with their year. May be repeated: a look that finds nothing changes nothing. Answers how many were asked.
 */
export const signalServiceYears = (database: Database, councilId: CouncilId, concerned: ServiceYearsConcerned): Promise<Outcome<number>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => {
    const years = await wakeServiceYears(work, concerned);
    await addOutboxMessages(work, years.map(({ kind, subjectId }) => ({ errand: 'nudge-workflow', kind, subjectId })));
    return accept(years.length);
  });
