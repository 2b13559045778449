import type { Actor } from '@golden-thread/domain/authority/actor';
import { withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import type { PostId, PreviewId, TaskId } from '@golden-thread/domain/shared/id';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { changeDecisionDueOn, type TimetableChange } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { type PreviewRecord, proposeChange } from '@golden-thread/persistence/timetable/previews';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { describeDecider, findDecidingPost, type ToDecide } from '../shared/deciders';
import { yearStream } from './annual-cycle';

/** A change that is made, with its reason. */
export interface ChangeToMake {
  readonly preview: PreviewRecord;
  readonly year: Year;
  readonly change: TimetableChange;
  readonly reason: string;
}

/** The task of whoever approves a change. */
export const approvalTask = (previewId: PreviewId): TaskId => idFor(previewId, 'decide-timetable-change');

/** Who approves what somebody proposed: whoever manages their post, or the next in line who had no part in it. */
export const changeToDecide = (deciderPostId: PostId, { contributors }: Pick<PreviewRecord, 'contributors'>): ToDecide => ({ postId: deciderPostId, contributors, permission: 'timetable.approve' });

/** The post above that by which somebody looks after the timetable; that post itself where it has none. */
async function postAbove(reading: Reading, { postIds }: Actor): Promise<PostId | null> {
  for (const id of postIds) {
    const post = await findPost(reading, id);
    if (post?.roles.includes('policy-officer')) return post.lineManagerPostId ?? post.id;
  }
  return null;
}

/**
 * Has a change wait until whoever manages the policy officer has approved it, and says who that is. Null where nobody is above anybody, as for the engine: then it is made
 * at once.
 */
export async function askForApproval(work: UnitOfWork, { preview, year, change, reason }: ChangeToMake): Promise<string | null> {
  const deciderPostId = await postAbove(work, work.actor);
  if (deciderPostId === null) return null;
  const proposed = { id: preview.id, contributors: withContributor(preview.contributors, work.actor) };
  proposeChange(work, proposed, { reason, deciderPostId });
  const toDecide = changeToDecide(deciderPostId, proposed);
  const payload = { year: year.year, previewId: preview.id, stages: change.moves.length, tasks: change.tasksMoved };
  const openedBy = work.record({ name: 'TimetableChangeProposed', stream: yearStream(year.id), payload, wording: { reason } } satisfies TimetableEvent);
  const subject = { ...yearStream(year.id), label: `${year.year}, ${change.moves.length} stages` };
  work.openTask({ id: approvalTask(preview.id), kind: 'decide-timetable-change', postId: await findDecidingPost(work, toDecide), subject, dueOn: changeDecisionDueOn(work), openedBy });
  return describeDecider(work, work.actor, toDecide);
}
