import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Permission } from '@golden-thread/domain/authority/permission';
import type { OrganisationEvent, WorkPassedBecause } from '@golden-thread/domain/organisation/events';
import { seatsMoved } from '@golden-thread/domain/organisation/seat';
import type { PostId, TaskId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { listOpenTasksOfPosts } from '@golden-thread/persistence/organisation/posts';
import { listSeats, moveWorkOfSeats, type TaskMoved } from '@golden-thread/persistence/organisation/seats';
import { findPeopleAnsweringFor, recomputeResponsibilities, type OrganisationChange } from '@golden-thread/persistence/organisation/responsibilities';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';

/** One change to what a permission opens, after any other change of the organisation that is under way. */
const changing =
  (permission: Permission) =>
  async <T>(database: Database, actor: Actor, { submission }: Submitted, decide: (work: UnitOfWork) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const lacking = lacksPermission(actor, permission);
    if (lacking) return lacking;
    return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
      await lockOrganisation(work);
      return decide(work);
    });
  };

/** One change to a council's organisation, by its administrator. Refuses: NotPermitted. */
export const changeOrganisation = changing('organisation.change');

/** One change to its committees, their members and meetings, by democratic services. Refuses: NotPermitted. */
export const changeCommittees = changing('committees.change');

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

/**
 * Makes a change of who heads, directs or chairs what, and has the open work of each seat that it moves follow at once, told to those who
 * answer for it from now on. Answers as the change does.
 */
export async function movingSeats<T>(work: UnitOfWork, because: WorkPassedBecause, change: () => Promise<T>): Promise<T> {
  const before = await listSeats(work);
  const changed = await change();
  const moves = seatsMoved(before, await listSeats(work));
  if (moves.length > 0) await recordWorkMoved(work, await moveWorkOfSeats(work, moves), because);
  return changed;
}

/** Says of open tasks that came from one post to another who answers for them now: one event on the history of each post that gained some. */
export async function recordWorkMoved(work: UnitOfWork, moved: readonly TaskMoved[], because: WorkPassedBecause): Promise<void> {
  const byPosts = new Map<string, { from: PostId; to: PostId; taskIds: TaskId[] }>();
  for (const { id, from, to } of moved) {
    const of = byPosts.get(`${from} ${to}`) ?? { from, to, taskIds: [] };
    byPosts.set(`${from} ${to}`, { ...of, taskIds: [...of.taskIds, id] });
  }
  const people = await findPeopleAnsweringFor(work, moved.flatMap(({ from, to }) => [from, to]));
  const answeringFor = (postId: PostId) => [...new Set((people.get(postId) ?? []).map(({ personId }) => personId))];
  for (const { from, to, taskIds } of byPosts.values()) {
    const payload = { from: work.today, taskIds: taskIds.sort(), fromPersonIds: answeringFor(from), toPersonIds: answeringFor(to), because };
    work.record({ name: 'WorkPassedOn', stream: { type: 'post', id: to }, payload } satisfies OrganisationEvent);
  }
}
