import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar';
import { decideEndOfHolding } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findHolding, saveHolding } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/** Ends a person's time in one post after a last day. Refuses: NotPermitted, NotFound, EndsBeforeItStarts, HoldingAlreadyEnded. */
export function endHolding(
  database: Database,
  actor: Actor,
  command: { holdingId: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const holding = await findHolding(work, command.holdingId);
    if (holding === undefined) return refuse('NotFound');
    const decided = decideEndOfHolding(holding, command, work.today);
    if (!decided.ok) return decided;
    await saveHolding(work, decided.value.holding);
    work.record(decided.value.event);
    const earlierEnd = holding.endsOn !== null && holding.endsOn < command.lastDay ? holding.endsOn : command.lastDay;
    await passWorkOn(work, { postIds: [holding.postId], personIds: [holding.personId], from: addDays(earlierEnd, 1) }, 'holding-ended');
    return accept(null);
  });
}
