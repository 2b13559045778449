import { instantOf } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { sealCouncil } from '../seal-council';

/**
 * Seals until every event of a council is sealed, as one seal or as several: other specs share the server, and a transaction of theirs
 * holds every sealer back for a moment. Throws after half a minute.
 */
export async function sealAll(fresh: FreshDatabase, councilId: CouncilId): Promise<void> {
  for (const end = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    await sealCouncil(fresh.database, councilId, instantOf(new Date()));
    const [open] = await fresh.asOwner<{ count: number }>(
      'select count(*)::int as count from event e where council_id = $1 and not exists (select 1 from sealed_event s where s.event_id = e.id)', [councilId],
    );
    if (open!.count === 0) return;
    if (Date.now() > end) throw new Error(`${open!.count} events are not sealed after half a minute: which transaction stays open?`);
  }
}
