import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar';
import { decidePostClosing } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findPost, listHoldingsByPost, removeHolding, saveHolding, savePost } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/** Closes a post after a last day; its holders' time ends with it and its work goes up the line. Refuses: NotPermitted, NotFound, AlreadyClosed. */
export function closePost(
  database: Database,
  actor: Actor,
  command: { postId: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    if (post === undefined) return refuse('NotFound');
    const holdings = await listHoldingsByPost(work, post.id);
    const decided = decidePostClosing({ post, holdings }, command);
    if (!decided.ok) return decided;
    for (const holding of decided.value.ended) await saveHolding(work, holding);
    for (const { id } of decided.value.cancelled) await removeHolding(work, id);
    await savePost(work, { ...post, closedOn: command.lastDay });
    work.record(decided.value.event);
    const personIds = holdings.map(({ personId }) => personId);
    await passWorkOn(work, { postIds: [post.id], personIds, from: addDays(command.lastDay, 1) }, 'post-closed');
    return accept(null);
  });
}
