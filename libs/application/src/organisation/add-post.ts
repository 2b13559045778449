import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, Role } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findPost, findPostByCode, type PostKept, savePost } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import { placeOf } from './place-of';
import type { Submitted } from './submitted';

/**
 * Adds a post; vacant until somebody is appointed, so that its work is with the line manager meanwhile. Answers its id.
 * Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode, NotWithinOpenPart, NotFound (the line manager's post), PostClosed (that one).
 */
export function addPost(
  database: Database,
  actor: Actor,
  command: {
    code: string;
    title: string;
    roles: readonly Role[];
    fte: string;
    /** Where it lies: the unit, else the service, else the directorate; nothing for a post of the council itself. */
    within: { kind: 'directorate' | 'service' | 'unit'; id: string } | null;
    lineManagerPostId: string | null;
    committeeId?: string | null;
  } & Submitted,
): Promise<Outcome<{ id: string }>> {
  const [code, title] = [command.code.trim(), command.title.trim()];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || title === '') return refuse('NameMissing');
    if (await findPostByCode(work, code)) return refuse('AlreadyAddedUnderCode', { code });
    const place = await placeOf(work, command.within);
    if (!place.ok) return place;
    const manager = command.lineManagerPostId === null ? null : await findPost(work, command.lineManagerPostId);
    if (manager === undefined) return refuse('NotFound');
    if (manager !== null && manager.closedOn !== null) return refuse('PostClosed', { lastDay: manager.closedOn });
    const { roles, fte, lineManagerPostId, committeeId = null } = command;
    const post: PostKept = { id: newId(), code, title, ...place.value, lineManagerPostId, roles, fte, committeeId, closedOn: null };
    await savePost(work, post);
    const event: OrganisationEvent = {
      name: 'PostAdded',
      stream: { type: 'post', id: post.id },
      payload: { code, title, roles, lineManagerPostId },
    };
    work.record(event);
    await passWorkOn(work, { postIds: [post.id], from: work.today }, 'line-changed');
    return accept({ id: post.id });
  });
}
