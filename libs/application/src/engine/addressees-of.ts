import type { PostId } from '@golden-thread/domain/shared/id';
import { addresseesOfStep } from '@golden-thread/domain/task/addressees';
import type { ReminderAddressee } from '@golden-thread/domain/task/reminder-policy';
import { listManagementChains, listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** Answers which posts a step of a task speaks to. */
export type FindAddressees = (postId: PostId, to: ReminderAddressee) => readonly PostId[];

/** Reads what the rule of addressees needs of these posts: their management chains, and who the policy officers are. */
export async function addresseesOf(
  work: Reading,
  postIds: readonly PostId[],
  requesters: readonly PostId[],
): Promise<FindAddressees> {
  const chains = await listManagementChains(work, [...new Set(postIds)]);
  const policyOfficers = await listPostsWithRole(work, 'policy-officer');
  return (postId, to) => addresseesOfStep(to, { postId, above: chains.get(postId) ?? [], requesters, policyOfficers });
}
