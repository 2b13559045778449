import type { PersonId } from '../shared/id';
import { powerfulRoles, type Role } from './actor';

/** A post that a person answers for on a day, as far as its roles are concerned. */
export interface PostAnsweredFor {
  readonly roles: readonly Role[];
  readonly basis: 'holder' | 'vacancy' | 'deputy';
  /** The absent holder whom a deputy stands in for; null where the post has none, and the deputy's own manager only covers it. */
  readonly holderId: PersonId | null;
}

/**
 * The roles that answering for a post gives. While a post is vacant its work passes to those above, and with it the roles of the management chain; the
 * powerful ones (administrator, auditor, democratic services, operator, policy officer) do not: they were given to a holder by name, and nobody becomes an
 * auditor of their own line because a colleague left. A deputy of a manager who covers a vacancy gets no more than that manager.
 */
export const rolesGiven = ({ roles, basis, holderId }: PostAnsweredFor): readonly Role[] => {
  const covering = basis === 'vacancy' || (basis === 'deputy' && holderId === null);
  return covering ? roles.filter((role) => !powerfulRoles.includes(role)) : roles;
};
