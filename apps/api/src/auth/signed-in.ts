import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { actorOf, type PersonAsking } from '@golden-thread/persistence/identity';

/** A holder somebody may stand in for today. */
export interface Deputising {
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly postTitle: string;
}

/** Who sends the request, and what every page says about them and their council. */
export interface SignedIn {
  readonly actor: Actor;
  readonly council: { readonly name: string; readonly kind: 'live' | 'training'; readonly today: CalendarDate };
  /** The titles of the posts held today, the first one shown in the header. */
  readonly postTitles: readonly string[];
  /** Notices not yet read; counted for pages. */
  readonly unread: number;
  readonly mayActFor: readonly Deputising[];
}

/** The person found asking as pages and the REST interface know them; as deputy only of the post they chose to answer for. */
export function signedInAs({ council, unread, ...person }: PersonAsking, as: { via: 'page' | 'token'; actingForPostId?: string | undefined }): SignedIn {
  const actor = actorOf(council.id, person, as.via, as.actingForPostId);
  const { name, kind, today } = council;
  return {
    actor,
    unread,
    council: { name, kind, today },
    postTitles: person.posts.filter((post) => actor.postIds.includes(post.postId)).map((post) => post.title),
    mayActFor: person.posts.flatMap((post) =>
      post.basis === 'deputy' && post.holderId !== null
        ? [{ personId: post.holderId, name: post.holderName ?? '', postId: post.postId, postTitle: post.title }]
        : [],
    ),
  };
}
