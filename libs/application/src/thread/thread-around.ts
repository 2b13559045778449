import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type PartOfThread, threadAround } from '@golden-thread/domain/thread/thread-around';
import type { ThreadStatus } from '@golden-thread/domain/thread/thread-status';
import { findObjective, type ObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { findThread } from '@golden-thread/persistence/thread/thread.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { statusesOfThread } from './golden-thread';

/** An objective with the part of the thread around it, and where everything in it stands. */
export interface ThreadAround extends PartOfThread {
  readonly objective: ObjectiveRecord;
  readonly statuses: ReadonlyMap<string, ThreadStatus>;
}

/** Everything that an objective serves, and what serves it as far as a picture has room. Refuses: NotPermitted, NotFound. */
export async function getThreadAround(database: Asked, actor: Actor, id: ObjectiveId): Promise<Outcome<ThreadAround>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const objective = await findObjective(reading, id);
    if (objective === undefined) return refuse('NotFound');
    const graph = await findThread(reading, actor, objective.year);
    if (!graph.nodes.some((node) => node.id === id)) return refuse('NotFound');
    return accept({ objective, ...threadAround(graph, id), statuses: await statusesOfThread(reading, graph, objective.year) });
  });
}
