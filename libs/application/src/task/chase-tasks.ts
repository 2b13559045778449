import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { decideTaskChase } from '@golden-thread/domain/task/decide-task-chase';
import { listTasksToChase } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

export interface ChaseTasks extends Submitted {
  readonly taskIds: readonly TaskId[];
  readonly message: string;
}

/**
 * The policy team asks once more for open tasks of whatever kind; whoever answers for each hears of it at once, and its thing's history says so.
 * Refuses: `NotPermitted`, and `NoTaskToChase` when everything named is done.
 */
export async function chaseTasks(database: Database, actor: Actor, { taskIds, message, submission }: ChaseTasks): Promise<Outcome<{ chased: number }>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const decided = decideTaskChase(await listTasksToChase(work, taskIds), message);
    if (!decided.ok) return decided;
    for (const event of decided.value) {
      await work.lock(event.stream);
      work.record(event);
    }
    return accept({ chased: decided.value.length });
  });
}
