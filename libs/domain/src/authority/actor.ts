import type { CouncilId, PersonId, PostId } from '../shared/id';
import type { TokenUsed } from './token-scope';
/** The roles a post can carry. A person has the roles of the posts they hold, or deputise for, on the day. */
export const roles = [
  'policy-officer',
  'director',
  'service-manager',
  'unit-manager',
  'employee',
  'lead-member',
  'committee-chair',
  'scrutiny-member',
  'democratic-services',
  'auditor',
  'administrator',
  'operator',
  'hr-feed',
] as const;
export type Role = (typeof roles)[number];

/** Roles that open more than a line of management does: who gives or holds one is decided by an administrator and a second person. */
export const powerfulRoles: readonly Role[] = ['administrator', 'auditor', 'democratic-services', 'hr-feed', 'operator', 'policy-officer'];

/**
 * Who is acting, in which council, as the holder (or deputy) of which post. The engine acts as itself: `personId` null.
 * Recorded with every event, so that a reader sees both the person who acted and on whose behalf.
 */
export interface Actor {
  readonly councilId: CouncilId;
  readonly personId: PersonId | null;
  readonly name: string;
  /** Every role held on the day, by any post or as deputy. */
  readonly roles: readonly Role[];
  /** The posts the person answers for on the day: held, covering a vacancy below, or as deputy. */
  readonly postIds: readonly PostId[];
  /** Set when the person acts as deputy: the holder they stand in for. */
  readonly onBehalfOf?: { readonly personId: PersonId; readonly name: string; readonly postId: PostId };
  readonly via: 'page' | 'token' | 'engine' | 'command-line';
  /** Set while somebody of the policy team sees the pages as this person does: they change nothing, and see nothing of this person's objectives. */
  readonly viewedBy?: { readonly personId: PersonId; readonly name: string };
  /** Where an API client acts: the token it holds, whose id and kind every event of it carries. */
  readonly token?: TokenUsed;
}
