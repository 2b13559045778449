import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { decideDeputy } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findPost, listDeputiesByPost, listHoldingsByPerson, listHoldingsByPost, saveDeputy } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/**
 * Records that a holder of a post is away from a first to a last day and who stands in. The deputy sees the post's work beside the
 * holder, and acts on their behalf. Answers the deputy's id. Refuses: NotPermitted, NotFound, and as `decideDeputy` does.
 */
export function nameDeputy(
  database: Database,
  actor: Actor,
  command: { postId: string; holderId: string; personId: string; startsOn: CalendarDate; endsOn: CalendarDate; reason: string } & Submitted,
): Promise<Outcome<{ id: string }>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, ...named } = command;
    if ((await findPost(work, postId)) === undefined) return refuse('NotFound');
    const state = {
      postId,
      holdings: await listHoldingsByPost(work, postId),
      deputysHoldings: await listHoldingsByPerson(work, named.personId),
      deputies: await listDeputiesByPost(work, postId),
    };
    const decided = decideDeputy(state, { id: newId(), ...named });
    if (!decided.ok) return decided;
    await saveDeputy(work, { ...decided.value.deputy, reason: named.reason });
    work.record(decided.value.event);
    await passWorkOn(work, { postIds: [postId], from: named.startsOn }, 'absence');
    return accept({ id: decided.value.deputy.id });
  });
}
