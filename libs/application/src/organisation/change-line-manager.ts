import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideLineManager } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findPost, listLineAbove, savePost } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/**
 * Puts a post under another manager, from today. Vacant posts below it are from then on answered for along the new line.
 * Refuses: NotPermitted, NotFound, LineManagementGoesInCircle, PostClosed.
 */
export function changeLineManager(
  database: Database,
  actor: Actor,
  command: { postId: string; lineManagerPostId: string | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    const above = command.lineManagerPostId === null ? [] : await listLineAbove(work, command.lineManagerPostId);
    if (post === undefined || (command.lineManagerPostId !== null && above.length === 0)) return refuse('NotFound');
    const decided = decideLineManager([post, ...above], command);
    if (!decided.ok) return decided;
    await savePost(work, { ...post, lineManagerPostId: command.lineManagerPostId });
    work.record(decided.value.event);
    await passWorkOn(work, { postIds: [post.id], from: work.today }, 'line-changed');
    return accept(null);
  });
}
