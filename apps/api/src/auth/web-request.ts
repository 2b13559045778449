/** The request as the sign-in left it: who sends it, and how a handler learns that. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TokenUsed } from '@golden-thread/domain/authority/token-scope';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, ParticipantId, PersonId, PostId, TokenId } from '@golden-thread/domain/shared/id';
import { actorOf } from '@golden-thread/persistence/identity/acting-person.query';
import type { PersonAsking, TokenEnding } from '@golden-thread/persistence/identity/authentication.query';
import type { SignInName } from '@golden-thread/persistence/identity/sign-in-directory';
import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';

/** A holder somebody may stand in for today. */
export interface Deputising {
  readonly personId: PersonId;
  readonly name: string;
  readonly postId: PostId;
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
export function signedInAs({ council, unread, ...person }: PersonAsking, as: { token: TokenUsed } | { actingForPostId: PostId | undefined }): SignedIn {
  const actor = 'token' in as ? { ...actorOf(council.id, person, 'token'), token: as.token } : actorOf(council.id, person, 'page', as.actingForPostId);
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

declare module 'express-session' {
  interface SessionData {
    /** Who signed in, once they did. */
    person?: { councilId: CouncilId; personId: PersonId } & SignInName;
    /** When they signed in (machine's clock), and with what. */
    signedIn?: { at: string; device: string | null };
    /** Set where the session was older than it may be: the sign-in page says so. */
    outlived?: true;
    /** The post they chose to answer for as deputy. */
    actingForPostId?: PostId;
    /** Several councils know who signed in: they choose one, and go on to where they wanted. */
    choice?: { people: readonly { councilId: CouncilId; personId: PersonId; councilName: string }[]; idToken: string | undefined; name: SignInName; to: string };
    /** A sign-in under way. */
    signIn?: { state: string; nonce: string; verifier: string; begunAt: number; isAgain: boolean; to: string };
    /** Kept for signing out at the identity provider. */
    idToken?: string;
    /** Takes part in a workshop by a link, with no account. */
    guest?: { councilId: CouncilId; participantId: ParticipantId; key: string };
    csrfToken?: string;
  }
}

/** The request as it stands after the session and the sign-in were read. */
export interface WebRequest extends Request {
  signedIn?: SignedIn;
  /** Whoever is signed in with the session that the request came with, as they stand today. */
  signedInPerson?: PersonAsking;
  /** Set where whoever was signed in signs in under another name since: the session is nobody's. */
  isSignInMoved?: true;
  /** Why the bearer token that was sent does not hold. */
  tokenEnding?: TokenEnding;
  /** The audit action of the route that answers; set by the route's guard. */
  auditedAs?: string;
  /** Set where neither the access log nor the process's own may say who sent this. */
  isUnlogged?: true;
  /** What the access log is to say of a request that signs somebody in or fails to: who it was, or why not. */
  access?: { readonly councilId?: CouncilId; readonly personId?: PersonId; readonly detail?: string };
  /** What the forms of the page that is drawn carry against forgery; undefined where nobody is signed in. */
  formToken?: string;
  /** Set where a bearer token signs the request. */
  tokenId?: TokenId;
}

/**
 * The REST interface, SCIM and the health endpoints: no sessions, no forms, problem documents instead of pages. In whatever case it is written:
 * routes are found in one case only, and no other way of writing an address may lead past this.
 */
export const isForMachines = (path: string): boolean => /^\/(api|scim|health)(\/|$)/i.test(path);

/** `@CurrentActor() actor: Actor`: who is acting. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<WebRequest>();
  if (signedIn === undefined) throw new UnauthorizedException();
  return signedIn.actor;
});

/** `@CurrentPerson() person: SignedIn`: the actor with the council and its date, for pages that say them. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<WebRequest>();
  if (signedIn === undefined) throw new UnauthorizedException();
  return signedIn;
});
