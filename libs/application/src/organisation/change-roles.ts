import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { FallbackNamed } from '@golden-thread/domain/authority/events';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { movesPower, type PowerChanges } from '@golden-thread/domain/authority/power-request';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findFallbackPost, saveFallbackPost } from '@golden-thread/persistence/authority/power-requests';
import { findPost, savePost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { changeOrganisation } from './change-organisation';
import { type NamedPost, resolvePostOrNone } from './named-in-forms';
import { askSecondApprover, peopleConcerned } from './second-approver';

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean => [...one].sort().join() === [...other].sort().join();

/** Gives a post these roles and no others, from now on. Refuses: NotFound, PostClosed, PowerUnchanged. */
export async function applyRoles(work: UnitOfWork, { postId, roles }: PowerChanges['change-roles']): Promise<Outcome<null>> {
  const post = await findPost(work, postId);
  if (post === undefined) return refuse('NotFound');
  if (post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
  if (sameRoles(post.roles, roles)) return refuse('PowerUnchanged');
  await savePost(work, { ...post, roles });
  const event: OrganisationEvent = { name: 'PostRolesChanged', stream: { type: 'post', id: postId }, payload: { from: post.roles, to: roles } };
  work.record(event);
  return accept(null);
}

/**
 * Changes what a post allows its holder. Where it gains or loses a powerful role, a second person is asked, with the reason.
 * Refuses: NotPermitted, NotFound, PostClosed, PowerUnchanged, PowerForOneself (a post of one's own, or of a service account one owns), and as
 * `askSecondApprover` does.
 */
export function changeRoles(
  database: Database,
  actor: Actor,
  command: { postId: PostId; roles: readonly Role[]; reason?: string } & Submitted,
): Promise<Outcome<DoneOrRequested>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, roles, reason } = command;
    const post = await findPost(work, postId);
    const moves = post !== undefined && post.closedOn === null && movesPower(post.roles, roles);
    if (!moves) {
      const changed = await applyRoles(work, { postId, roles });
      return changed.ok ? accept<DoneOrRequested>({ requested: null }) : changed;
    }
    const change = { kind: 'change-roles', postId, roles } as const;
    if (isSelfApproval(actor, await peopleConcerned(work, change))) return refuse('PowerForOneself');
    const asked = await askSecondApprover(work, change, reason);
    return asked.ok ? accept<DoneOrRequested>({ requested: asked.value }) : asked;
  });
}

/** Has a post decide where there is no other administrator. Refuses: NotFound, PostClosed. */
export async function applyFallback(work: UnitOfWork, { postId }: PowerChanges['name-fallback']): Promise<Outcome<null>> {
  const post = await findPost(work, postId);
  if (post === undefined) return refuse('NotFound');
  if (post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
  const event: FallbackNamed = { name: 'FallbackApproverNamed', stream: { type: 'council', id: work.council.id }, payload: { from: await findFallbackPost(work), to: postId } };
  saveFallbackPost(work, postId);
  work.record(event);
  return accept(null);
}

/**
 * Asks for another post to decide where the council has no other administrator; a second person decides that too, as it gives power.
 * Refuses: NotPermitted, NotFound, NoPostOfThatCode, PostClosed, PowerUnchanged, and as `askSecondApprover` does.
 */
export function nameFallback(database: Database, actor: Actor, command: { post: NamedPost; reason: string } & Submitted): Promise<Outcome<DoneOrRequested>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const meant = await resolvePostOrNone(work, command.post);
    if (!meant.ok) return meant;
    const post = meant.value === null ? undefined : await findPost(work, meant.value);
    if (post === undefined) return refuse('NotFound');
    if (post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
    if (post.id === (await findFallbackPost(work))) return refuse('PowerUnchanged');
    const asked = await askSecondApprover(work, { kind: 'name-fallback', postId: post.id }, command.reason);
    return asked.ok ? accept<DoneOrRequested>({ requested: asked.value }) : asked;
  });
}
