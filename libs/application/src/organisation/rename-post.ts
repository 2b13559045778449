import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findPost, savePost } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Gives a post another title. Refuses: NotPermitted, NotFound, NameMissing. */
export function renamePost(
  database: Database,
  actor: Actor,
  command: { postId: string; title: string } & Submitted,
): Promise<Outcome<null>> {
  const title = command.title.trim();
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    if (post === undefined) return refuse('NotFound');
    if (title === '') return refuse('NameMissing');
    if (title === post.title) return accept(null);
    await savePost(work, { ...post, title });
    const event: OrganisationEvent = { name: 'PostRenamed', stream: { type: 'post', id: post.id }, payload: { from: post.title, to: title } };
    work.record(event);
    return accept(null);
  });
}
