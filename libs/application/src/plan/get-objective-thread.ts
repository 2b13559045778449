import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { financialYearOf, quarterOf } from '@golden-thread/domain/calendar';
import type { Level } from '@golden-thread/domain/measure';
import {
  lastKnownLevel, pathsUp, type SoThatChain, statusThrough, type ThreadLevelOfStatus, type ThreadLink, type ThreadNode, type ThreadPath, type ThreadStatus,
} from '@golden-thread/domain/thread';
import type { Database, Reading } from '@golden-thread/persistence';
import { listStandings } from '@golden-thread/persistence/measure';
import { findObjective, type ObjectiveKept } from '@golden-thread/persistence/plan';
import { findMeasuresByObjective, findThread } from '@golden-thread/persistence/thread';
import { lacksPermission } from '../shared';

/** An objective in the thread: what it serves, what serves it, where it stands and through what. */
export interface ObjectiveThread {
  readonly objective: ObjectiveKept;
  readonly chain: SoThatChain;
  readonly status: ThreadStatus;
  readonly nodes: ReadonlyMap<string, ThreadNode>;
  readonly up: readonly ThreadPath[];
  readonly below: readonly { readonly link: ThreadLink; readonly node: ThreadNode; readonly level: ThreadLevelOfStatus }[];
}

/**
 * The golden thread around an objective of the council plan, a service or a unit, with the status its measures have this quarter and
 * what comes up to it from below. Refuses: NotPermitted, NotFound (a person's objectives are read on their own page).
 */
export async function getObjectiveThread(database: Database, actor: Actor, id: string): Promise<Outcome<ObjectiveThread>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const objective = await findObjective(reading, id);
    if (objective === undefined || objective.level === 'individual') return refuse('NotFound');
    const graph = await findThread(reading, objective.year);
    const standing = statusThrough(graph, await ownStatuses(reading, objective.year));
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const below = graph.links
      .filter(({ parentId }) => parentId === id)
      .flatMap((link) => {
        const node = nodes.get(link.childId);
        return node === undefined ? [] : [{ link, node, level: standing.get(node.id)?.level ?? ('no-data' as const) }];
      });
    const status = standing.get(id);
    if (status === undefined) return refuse('NotFound');
    return accept({ objective, chain: objective.soThatChain ?? [], status, nodes, up: pathsUp(graph, id), below });
  });
}

const worstFirst: readonly ThreadLevelOfStatus[] = ['red', 'amber', 'no-data', 'green'];

/** The worst of each objective's own measures, by the figures of the current quarter or the last one that has any. */
async function ownStatuses(reading: Reading, year: string): Promise<ReadonlyMap<string, ThreadLevelOfStatus>> {
  const measures = await findMeasuresByObjective(reading, year);
  if (measures.size === 0) return new Map();
  const levels = await levelsOfMeasures(reading, year);
  const found = new Map<string, ThreadLevelOfStatus>();
  for (const [objectiveId, measureIds] of measures) {
    const own = measureIds.flatMap((measureId) => levels.get(measureId) ?? []);
    const worst = worstFirst.find((level) => own.includes(level));
    if (worst !== undefined) found.set(objectiveId, worst);
  }
  return found;
}

async function levelsOfMeasures(reading: Reading, year: string): Promise<ReadonlyMap<string, ThreadLevelOfStatus>> {
  const now = quarterOf(reading.today);
  const last = year === financialYearOf(reading.today) ? now.quarter : year < now.year ? 4 : 1;
  const quarters = new Map<string, { level: Level; ended: boolean }[]>();
  for (let quarter = Math.max(1, last - 1); quarter <= last; quarter += 1) {
    const ended = year !== now.year || quarter < now.quarter;
    for (const { measureId, status } of await listStandings(reading, { year, quarter: quarter as 1 | 2 | 3 | 4 })) {
      quarters.set(measureId, [...(quarters.get(measureId) ?? []), { level: status.level, ended }]);
    }
  }
  const levels = new Map<string, ThreadLevelOfStatus>();
  for (const [measureId, known] of quarters) {
    const level = lastKnownLevel(known);
    if (level !== null) levels.set(measureId, level);
  }
  return levels;
}
