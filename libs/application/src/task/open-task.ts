import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { permissionForHistoryOf } from '@golden-thread/domain/shared/areas';
import { findTask, type TaskSeen, wasNotifiedOfTask } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** A task as its address is opened, and what its reader comes to. */
export interface OpenedTask {
  readonly task: TaskSeen;
  /**
   * `work`: it is open and theirs, and is done on a page of its own. `thing`: there is nothing for them to do; the thing it is about says
   * how it went. `account`: it was theirs and is somebody else's now; they are told what became of it.
   */
  readonly leadsTo: 'work' | 'thing' | 'account';
  /** Whether they may see the thing it is about. */
  readonly thingIsOpen: boolean;
}

/**
 * Opens a task by the address that lists, notices and e-mails give, which stays good when the task is done or has passed on: for whoever
 * answers for its post, opened it by what they did, was told of it, or runs the reviews. Refused: `NotFound` (never theirs to see).
 */
export async function openTask(database: Database, actor: Actor, taskId: TaskId): Promise<Outcome<OpenedTask>> {
  return database.read(actor.councilId, async (reading) => {
    const task = await findTask(reading, taskId);
    if (task === undefined) return refuse('NotFound');
    const permission = permissionForHistoryOf(task.subject.type);
    const answers = actor.postIds.includes(task.postId);
    const opened = { task, thingIsOpen: answers || (permission !== null && may(actor, permission)) };
    if (answers) return accept({ ...opened, leadsTo: task.state === 'open' ? 'work' : 'thing' });
    if (actor.personId === null) return refuse('NotFound');
    if (task.openedByPersonId === actor.personId) return accept({ ...opened, thingIsOpen: true, leadsTo: 'thing' });
    if (may(actor, 'reviews.run') && opened.thingIsOpen) return accept({ ...opened, leadsTo: 'thing' });
    return (await wasNotifiedOfTask(reading, { taskId, personId: actor.personId })) ? accept({ ...opened, leadsTo: 'account' }) : refuse('NotFound');
  });
}
