import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, financialYearOf, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { Level } from '@golden-thread/domain/status/status';
import type { MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type BrokenThread, brokenThreads, pathsUp, reachingCouncilPlan, type ThreadPath, withoutContribution } from '@golden-thread/domain/thread/paths';
import type { SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import { byWeight, type ThreadGraph, type ThreadLink, type ThreadNode } from '@golden-thread/domain/thread/thread';
import { lastKnownLevel, statusThrough, type ThreadLevelOfStatus, type ThreadStatus } from '@golden-thread/domain/thread/thread-status';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { findObjective, type ObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { listPersonalObjectives, listPersonalObjectivesServing, type PersonalObjective } from '@golden-thread/persistence/thread/personal-objectives.query';
import { findBreakReasons, findMeasuresByObjective, findThread, findThreadOf } from '@golden-thread/persistence/thread/thread.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { PersonalObjective } from '@golden-thread/persistence/thread/personal-objectives.query';

/** Objectives of people: how many there are, and those whose circle the reader is in. */
export interface OfPeople {
  readonly count: number;
  readonly seen: readonly PersonalObjective[];
}

const ofPeople = (objectives: readonly PersonalObjective[]): OfPeople => ({ count: objectives.length, seen: objectives.filter(({ person }) => person !== null) });

/** Where a year's thread does not hold. */
export interface ThreadsOfYear {
  readonly year: FinancialYear;
  readonly objectives: number;
  /** Objectives of services and units that lead to nothing in the council plan, with the reason given or none yet. */
  readonly broken: readonly BrokenThread[];
  readonly people: OfPeople;
  /** People's objectives that lead to nothing in the council plan: all are counted, those of the reader's circle listed. */
  readonly brokenOfPeople: OfPeople;
  /** Objectives of the council plan that no objective serves, neither a service's nor a person's. */
  readonly unserved: readonly ThreadNode[];
}

/** The broken threads and unserved objectives of a year, as far as they are the actor's to read. Refuses: NotPermitted. */
export async function listThreads(database: Database, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<ThreadsOfYear>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const year = asked.year ?? financialYearOf(reading.today);
      const graph = await findThread(reading, actor, year);
      const people = await listPersonalObjectives(reading, actor, year);
      const whole = reachingCouncilPlan(graph);
      return {
        year,
        objectives: graph.nodes.filter(({ level }) => level !== 'aim' && level !== 'priority').length,
        broken: brokenThreads(graph, await findBreakReasons(reading, year)),
        people: ofPeople(people),
        brokenOfPeople: ofPeople(people.filter(({ serves }) => !serves.some((id) => whole.has(id)))),
        unserved: withoutContribution(graph, 'council', people.flatMap(({ serves }) => serves)),
      };
    }),
  );
}

/** An objective in the thread: what it serves, what serves it, where it stands and through what. */
export interface ObjectiveThread {
  readonly objective: ObjectiveRecord;
  readonly chain: SoThatChain;
  readonly status: ThreadStatus;
  readonly nodes: ReadonlyMap<string, ThreadNode>;
  readonly up: readonly ThreadPath[];
  readonly below: readonly { readonly link: ThreadLink; readonly node: ThreadNode; readonly level: ThreadLevelOfStatus }[];
  /** People's objectives that serve it. */
  readonly people: OfPeople;
}

/**
 * The golden thread around an objective of the council plan, a service or a unit, with the status its measures have this quarter and
 * what comes up to it from below. Refuses: NotPermitted, NotFound (a person's objectives are read on their own page).
 */
export async function getObjectiveThread(database: Database, actor: Actor, id: ObjectiveId): Promise<Outcome<ObjectiveThread>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const objective = await findObjective(reading, id);
    if (objective === undefined || objective.level === 'individual') return refuse('NotFound');
    const graph = await findThreadOf(reading, actor, objective);
    const standing = await statusesOfThread(reading, graph, objective.year);
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const below = graph.links
      .filter(({ parentId }) => parentId === id)
      .sort(byWeight)
      .flatMap((link) => {
        const node = nodes.get(link.childId);
        return node === undefined ? [] : [{ link, node, level: standing.get(node.id)?.level ?? ('no-data' as const) }];
      });
    const status = standing.get(id);
    if (status === undefined) return refuse('NotFound');
    return accept({ objective, chain: objective.soThatChain ?? [], status, nodes, up: pathsUp(graph, id), below, people: ofPeople(await listPersonalObjectivesServing(reading, actor, id)) });
  });
}

/** Where the objectives of a year stand, and which measures show each by its own figures. */
export interface ObjectiveStatuses {
  readonly statuses: ReadonlyMap<string, ThreadStatus>;
  readonly measures: ReadonlyMap<ObjectiveId, readonly { readonly ref: string; readonly title: string }[]>;
}

/** The status of every objective of a year that is the actor's to read, by its figures or by what comes up to it. Refuses: NotPermitted. */
export async function getObjectiveStatuses(database: Asked, actor: Actor, year: FinancialYear): Promise<Outcome<ObjectiveStatuses>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const graph = await findThread(reading, actor, year);
    const byObjective = await findMeasuresByObjective(reading, year);
    const known = new Map((await listMeasures(reading, { ids: [...new Set([...byObjective.values()].flat())], retired: true })).map((measure) => [measure.id, measure]));
    return accept({
      statuses: await statusesOfThread(reading, graph, year),
      measures: new Map([...byObjective].map(([id, ids]) => [id, ids.flatMap((measureId) => known.get(measureId) ?? []).sort((one, other) => one.ref.localeCompare(other.ref))])),
    });
  });
}

/** Where everything in a year's thread stands, by its own figures or by what comes up to it. */
export const statusesOfThread = async (reading: Reading, graph: ThreadGraph, year: FinancialYear): Promise<ReadonlyMap<string, ThreadStatus>> =>
  statusThrough(graph, await ownStatuses(reading, year));

const worstFirst: readonly ThreadLevelOfStatus[] = ['red', 'amber', 'no-data', 'green'];

/** The worst of each objective's own measures, by the figures of the current quarter or the last one that has any. */
async function ownStatuses(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<ObjectiveId, ThreadLevelOfStatus>> {
  const measures = await findMeasuresByObjective(reading, year);
  if (measures.size === 0) return new Map();
  const levels = await levelsOfMeasures(reading, year);
  const found = new Map<ObjectiveId, ThreadLevelOfStatus>();
  for (const [objectiveId, measureIds] of measures) {
    const own = measureIds.flatMap((measureId) => levels.get(measureId) ?? []);
    const worst = worstFirst.find((level) => own.includes(level));
    if (worst !== undefined) found.set(objectiveId, worst);
  }
  return found;
}

async function levelsOfMeasures(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<MeasureId, ThreadLevelOfStatus>> {
  const now = quarterOf(reading.today);
  const last = year === financialYearOf(reading.today) ? now.quarter : year < now.year ? 4 : 1;
  const quarters = new Map<MeasureId, { level: Level; ended: boolean }[]>();
  for (let quarter = Math.max(1, last - 1); quarter <= last; quarter += 1) {
    const ended = year !== now.year || quarter < now.quarter;
    for (const { measureId, status } of await listStandings(reading, { year, quarter: quarter as 1 | 2 | 3 | 4 })) {
      quarters.set(measureId, [...(quarters.get(measureId) ?? []), { level: status.level, ended }]);
    }
  }
  const levels = new Map<MeasureId, ThreadLevelOfStatus>();
  for (const [measureId, known] of quarters) {
    const level = lastKnownLevel(known);
    if (level !== null) levels.set(measureId, level);
  }
  return levels;
}
