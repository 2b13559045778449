/** Which posts a reminder or an escalation speaks to. */

import type { Role } from '../authority/actor';
import type { PostId } from '../shared/id';
import type { ReminderAddressee } from './reminder-policy';

/** The posts above a post, nearest first, as far as reminders go. */
export type ChainAbove = readonly { readonly postId: PostId; readonly roles: readonly Role[] }[];

/**
 * The posts that one step of a task speaks to: the holder's own, the next or next but one above it, the nearest director above it, whoever
 * asked. Where there is nobody (the chief executive has no manager), the policy officers hear of it instead, so that an escalation never
 * reaches nobody.
 */
export function addresseesOfStep(
  to: ReminderAddressee,
  of: { readonly postId: PostId; readonly above: ChainAbove; readonly requesters: readonly PostId[]; readonly policyOfficers: readonly PostId[] },
): readonly PostId[] {
  const found = to === 'requester' ? of.requesters : inChain(to, of);
  return found.length > 0 ? found : of.policyOfficers;
}

function inChain(to: Exclude<ReminderAddressee, 'requester'>, { postId, above }: { readonly postId: PostId; readonly above: ChainAbove }): readonly PostId[] {
  const posts = (links: ChainAbove): readonly PostId[] => links.map((link) => link.postId);
  switch (to) {
    case 'holder':
      return [postId];
    case 'line-manager':
      return posts(above.slice(0, 1));
    case 'second-line-manager':
      return posts(above.slice(1, 2));
    case 'director':
      return posts(above.filter(({ roles }) => roles.includes('director')).slice(0, 1));
  }
}
