import { londonDate } from '@golden-thread/domain/calendar';
import { firstEscalation } from '@golden-thread/domain/task';
import type { Reading } from '@golden-thread/persistence';
import { findNames } from '@golden-thread/persistence/history';
import type { TaskTold } from '@golden-thread/persistence/notice';
import { addresseesOf } from '../engine/addressees-of';
import type { GoesUp } from './goes-up';

/** For each of these tasks that would go up the line after today if it stayed open: when, and before whom. */
export async function findWhatGoesUp(reading: Reading, tasks: readonly TaskTold[]): Promise<ReadonlyMap<string, GoesUp>> {
  const addressees = await addresseesOf(reading, tasks.map(({ postId }) => postId), []);
  const steps = tasks.flatMap((task) => {
    const step = firstEscalation({ ...task, openedOn: londonDate(task.openedAt) });
    return step === null || step.on <= reading.today ? [] : [{ taskId: task.taskId, on: step.on, postIds: addressees(task.postId, step.to) }];
  });
  const names = await findNames(reading, steps.map(({ postIds }) => postIds));
  return new Map(steps.map(({ taskId, on, postIds }) => [taskId, { on, posts: [...new Set(postIds.map((id) => names.get(id) ?? ''))] }]));
}
