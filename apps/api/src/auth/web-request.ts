import type { PersonAsking } from '@golden-thread/persistence/identity';
import type { Request } from 'express';
import type { SignedIn } from './signed-in';

declare module 'express-session' {
  interface SessionData {
    /** Who signed in, once they did. */
    person?: { councilId: string; personId: string };
    /** The post they chose to answer for as deputy. */
    actingForPostId?: string;
    /** A sign-in under way. */
    signIn?: { state: string; nonce: string; verifier: string; to: string };
    /** Kept for signing out at the identity provider. */
    idToken?: string;
    csrfToken?: string;
  }
}

/** The request as it stands after the session and the sign-in were read. */
export interface WebRequest extends Request {
  signedIn?: SignedIn;
  /** Whoever is signed in with the session that the request came with, as they stand today. */
  signedInPerson?: PersonAsking;
  /** The audit action of the route that answers; set by the route's guard. */
  auditedAs?: string;
  /** Set where a bearer token signs the request. */
  tokenId?: string;
}
