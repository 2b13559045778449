import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent, OrganisationPartKind } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findOrganisationPart, findPost, saveOrganisationPart } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Names the post that answers for a directorate, service or unit (null: none). Refuses: NotPermitted, NotFound, PostClosed. */
export function nameHead(
  database: Database,
  actor: Actor,
  command: { kind: OrganisationPartKind; id: string; postId: string | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findOrganisationPart(work, command.kind, command.id);
    const post = command.postId === null ? null : await findPost(work, command.postId);
    if (part === undefined || post === undefined) return refuse('NotFound');
    if (post !== null && post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
    await saveOrganisationPart(work, { ...part, headPostId: command.postId });
    const event: OrganisationEvent = {
      name: 'HeadNamed',
      stream: { type: part.kind, id: part.id },
      payload: { part: part.kind, partId: part.id, postId: command.postId },
    };
    work.record(event);
    return accept(null);
  });
}
