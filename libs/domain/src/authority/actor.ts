import type { Role } from './role';

/**
 * Who is acting, in which council, as the holder (or deputy) of which post. The engine acts as itself: `personId` null.
 * Recorded with every event, so that a reader sees both the person who acted and on whose behalf.
 */
export interface Actor {
  readonly councilId: string;
  readonly personId: string | null;
  readonly name: string;
  /** Every role held on the day, by any post or as deputy. */
  readonly roles: readonly Role[];
  /** The posts the person answers for on the day: held, covering a vacancy below, or as deputy. */
  readonly postIds: readonly string[];
  /** Set when the person acts as deputy: the holder they stand in for. */
  readonly onBehalfOf?: { readonly personId: string; readonly name: string; readonly postId: string };
  readonly via: 'page' | 'token' | 'engine' | 'command-line';
}
