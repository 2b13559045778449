import type { PersonId } from '../shared/id';
import { type Actor, powerfulRoles, type Role } from './actor';
import { isSelfApproval } from './separation-of-duties';

/** Somebody who is to come into a post, to hold it or to stand in for its holder. */
export interface ComingIntoPost {
  readonly personId: PersonId;
  /** Who owns the service account that comes into it; null for a person. */
  readonly ownerId: PersonId | null;
  /** What the post carries. */
  readonly roles: readonly Role[];
}

/**
 * Whether somebody would give a powerful role to themself: by an appointment, as a deputy of its holder, or to a service account of theirs.
 * Nobody does: whoever may appoint could otherwise become auditor of their own acts. Another administrator appoints them; where there is one
 * administrator alone, whoever runs the machine imports it (a council without a second administrator names one).
 */
export const givesPowerToThemself = (actor: Actor, { personId, ownerId, roles }: ComingIntoPost): boolean =>
  roles.some((role) => powerfulRoles.includes(role)) && isSelfApproval(actor, [personId, ownerId]);

/**
 * Whether somebody would put themself, or a service account of theirs, in a post that carries more than every employee has, a director's or a
 * manager's as much as a powerful one. Nobody does: whoever may appoint could otherwise sign off, or agree to, what they please, and nobody else
 * would have had a say in it.
 */
export const putsThemselfInLine = (actor: Actor, { personId, ownerId, roles }: ComingIntoPost): boolean =>
  roles.some((role) => role !== 'employee') && isSelfApproval(actor, [personId, ownerId]);
