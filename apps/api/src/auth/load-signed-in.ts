import type { Database } from '@golden-thread/persistence';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity';
import { countUnread } from '@golden-thread/persistence/notice';
import type { SignedIn } from './signed-in';

/** How a request said who sends it. */
export interface Claim {
  readonly councilId: string;
  readonly personId: string;
  readonly via: 'page' | 'token';
  readonly actingForPostId?: string | undefined;
}

/** Who that is today: roles and posts are looked up at every request, so that what changed this morning counts now. */
export async function loadSignedIn(database: Database, claim: Claim): Promise<SignedIn | undefined> {
  return database.read(claim.councilId, async (reading) => {
    const person = await findPersonActing(reading, claim.personId);
    if (person === undefined) return undefined;
    const actor = actorOf(claim.councilId, person, claim.via, claim.actingForPostId);
    const { name, kind } = reading.council;
    return {
      actor,
      unread: claim.via === 'page' ? await countUnread(reading, claim.personId) : 0,
      council: { name, kind, today: reading.today },
      postTitles: person.posts.filter((post) => actor.postIds.includes(post.postId)).map((post) => post.title),
      mayActFor: person.posts.flatMap((post) =>
        post.basis === 'deputy' && post.holderId !== null
          ? [{ personId: post.holderId, name: post.holderName ?? '', postId: post.postId, postTitle: post.title }]
          : [],
      ),
    };
  });
}
