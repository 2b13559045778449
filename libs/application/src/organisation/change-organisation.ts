import type { Actor } from '@golden-thread/domain/authority/actor';
import type { OrganisationEvent, WorkPassedBecause } from '@golden-thread/domain/organisation/events';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { listOpenTasksOfPosts } from '@golden-thread/persistence/organisation/posts';
import { recomputeResponsibilities, type OrganisationChange } from '@golden-thread/persistence/organisation/responsibilities';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';

/** One change to a council's organisation, by somebody who may make it, after any other that is under way. Refuses: NotPermitted. */
export async function changeOrganisation<T>(
  database: Database,
  actor: Actor,
  { submission }: Submitted,
  decide: (work: UnitOfWork) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await lockOrganisation(work);
    return decide(work);
  });
}

/**
 * Works out anew who answers for the posts a change touches and, where open work thereby comes to other people, says so: one event
 * on the post's history, from which those people are told.
 */
export async function reassignWork(work: UnitOfWork, changed: OrganisationChange, because: WorkPassedBecause): Promise<void> {
  const passed = await recomputeResponsibilities(work, changed);
  const tasks = await listOpenTasksOfPosts(work, passed.map(({ postId }) => postId));
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
