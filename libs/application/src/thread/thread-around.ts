import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Id, ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { type PartOfThread, threadAround } from '@golden-thread/domain/thread/thread-around';
import { statusThrough, type ThreadLevelOfStatus } from '@golden-thread/domain/thread/thread-status';
import { listOpenPlans } from '@golden-thread/persistence/authority/reading-access';
import { findObjective, type ObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { findThreadLevels } from '@golden-thread/persistence/thread/thread-levels.query';
import { findCouncilObjectivesUnder, findThreadOf, listLinksBetween } from '@golden-thread/persistence/thread/thread.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { ownStatuses } from './golden-thread';

/** An objective with the part of the thread around it, and where everything in it stands. */
export interface ThreadAround extends PartOfThread {
  readonly objective: ObjectiveRecord;
  readonly levels: ReadonlyMap<string, ThreadLevelOfStatus>;
}

/** Everything that an objective serves, and what serves it as far as a picture has room. Refuses: NotPermitted, NotFound. */
export async function getThreadAround(database: Asked, actor: Actor, id: ObjectiveId): Promise<Outcome<ThreadAround>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [objective, open] = await Promise.all([findObjective(reading, id), listOpenPlans(reading, actor)]);
    if (objective === undefined) return refuse('NotFound');
    const graph = await findThreadOf(reading, { ...objective, open });
    if (!graph.nodes.some((node) => node.id === id)) return refuse('NotFound');
    const { graph: { nodes }, left } = threadAround(graph, id);
    const links = await listLinksBetween(reading, nodes.map((node) => node.id));
    return accept({ objective, graph: { nodes, links }, left, levels: await levelsOf(reading, { year: objective.year, open }, nodes) });
  });
}

/** Where each thing of a part of the thread stands: an aim and a priority by all objectives of the council plan under them, shown or not. */
async function levelsOf(reading: Reading, { year, open }: { readonly year: FinancialYear; readonly open: readonly Id[] }, nodes: readonly ThreadNode[]): Promise<ReadonlyMap<string, ThreadLevelOfStatus>> {
  const summits = await findCouncilObjectivesUnder(reading, { year, open, ids: nodes.filter(({ level }) => level === 'priority' || level === 'aim').map(({ id }) => id) });
  const objectives = [...nodes, ...summits.nodes].filter(({ level }) => level !== 'priority' && level !== 'aim');
  const levels = await findThreadLevels(reading, { year, open, ids: [...new Set(objectives.map(({ id }) => id))], own: await ownStatuses(reading, year) });
  return new Map([...levels, ...[...statusThrough(summits, levels)].map(([id, { level }]) => [id, level] as const)]);
}
