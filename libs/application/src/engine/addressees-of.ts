import type { PostId } from '@golden-thread/domain/shared/id';
import type { ReminderAddressee } from '@golden-thread/domain/task/reminder-policy';
import { listManagementChains, type ManagementChain, listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** Answers which posts a step of a task speaks to. */
export type FindAddressees = (postId: PostId, to: ReminderAddressee) => readonly PostId[];

/**
 * Finds the posts that reminders and escalations speak to: the holder's own, the management chain above it, the nearest director in it,
 * whoever asked. Where the chain ends too soon (the chief executive has no manager), the policy officers hear of it instead, so that
 * an escalation never reaches nobody.
 */
export async function addresseesOf(
  work: Reading,
  postIds: readonly PostId[],
  requesterPostIds: readonly PostId[],
): Promise<FindAddressees> {
  const lines = await listManagementChains(work, [...new Set(postIds)]);
  const policyOfficers = await listPostsWithRole(work, 'policy-officer');
  return (postId, to) => {
    const found = to === 'requester' ? requesterPostIds : inLine(lines.get(postId) ?? [], postId, to);
    return found.length > 0 ? found : policyOfficers;
  };
}

function inLine(line: ManagementChain, postId: PostId, to: Exclude<ReminderAddressee, 'requester'>): readonly PostId[] {
  switch (to) {
    case 'holder':
      return [postId];
    case 'line-manager':
      return line.slice(0, 1).map((above) => above.postId);
    case 'second-line-manager':
      return line.slice(1, 2).map((above) => above.postId);
    case 'director':
      return line.filter((above) => above.roles.includes('director')).slice(0, 1).map((above) => above.postId);
  }
}
