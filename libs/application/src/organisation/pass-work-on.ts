import type { OrganisationEvent, WorkPassedBecause } from '@golden-thread/domain/organisation';
import type { UnitOfWork } from '@golden-thread/persistence';
import { openTasksOfPosts, recomputeResponsibilities, type WhatChanged } from '@golden-thread/persistence/organisation';

/**
 * Works out anew who answers for the posts a change touches and, where open work thereby comes to other people, says so: one event
 * on the post's history, from which those people are told.
 */
export async function passWorkOn(work: UnitOfWork, changed: WhatChanged, because: WorkPassedBecause): Promise<void> {
  const passed = await recomputeResponsibilities(work, changed);
  const tasks = await openTasksOfPosts(work, passed.map(({ postId }) => postId));
  for (const { postId, on, fromPersonIds, toPersonIds } of passed) {
    const taskIds = tasks.get(postId);
    if (taskIds === undefined) continue;
    const event: OrganisationEvent = {
      name: 'WorkPassedOn',
      stream: { type: 'post', id: postId },
      payload: { from: on, taskIds, fromPersonIds, toPersonIds, because },
    };
    work.record(event);
  }
}
