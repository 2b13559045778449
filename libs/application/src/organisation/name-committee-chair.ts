import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findCommittee, findPost, saveCommittee } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Names the post whose holder chairs a committee (null: none). Refuses: NotPermitted, NotFound, PostClosed. */
export function nameCommitteeChair(
  database: Database,
  actor: Actor,
  command: { committeeId: string; postId: string | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const committee = await findCommittee(work, command.committeeId);
    const post = command.postId === null ? null : await findPost(work, command.postId);
    if (committee === undefined || post === undefined) return refuse('NotFound');
    if (post !== null && post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
    await saveCommittee(work, { ...committee, chairPostId: command.postId });
    const event: OrganisationEvent = { name: 'CommitteeChairNamed', stream: { type: 'committee', id: committee.id }, payload: { postId: command.postId } };
    work.record(event);
    return accept(null);
  });
}
