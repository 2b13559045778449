import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, financialYearOf, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { Level } from '@golden-thread/domain/status/status';
import type { MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { pathsUp, type ThreadPath } from '@golden-thread/domain/thread/paths';
import type { SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import { byWeight, type ThreadLink, type ThreadNode } from '@golden-thread/domain/thread/thread';
import { lastKnownLevel, statusThrough, type ThreadLevelOfStatus, type ThreadStatus, worstFirst } from '@golden-thread/domain/thread/thread-status';
import { listOpenPlans } from '@golden-thread/persistence/authority/reading-access';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { findObjective, type ObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { type BrokenAsked, type BrokenThreads, findBrokenThreads } from '@golden-thread/persistence/thread/broken-threads.query';
import { listPersonalObjectivesServing, type PersonalObjective } from '@golden-thread/persistence/thread/personal-objectives.query';
import { findThreadLevels } from '@golden-thread/persistence/thread/thread-levels.query';
import { findMeasuresByObjective, findThreadOf } from '@golden-thread/persistence/thread/thread.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { BrokenAsked } from '@golden-thread/persistence/thread/broken-threads.query';
export type { PersonalObjective } from '@golden-thread/persistence/thread/personal-objectives.query';

/** Objectives of people: how many there are, and those whose circle the reader is in. */
export interface OfPeople {
  readonly count: number;
  readonly seen: readonly PersonalObjective[];
}

const ofPeople = (objectives: readonly PersonalObjective[]): OfPeople => ({ count: objectives.length, seen: objectives.filter(({ person }) => person !== null) });

/** Where a year's thread does not hold: all of it counted, of what is broken a page listed. */
export interface ThreadsOfYear extends Omit<BrokenThreads, 'brokenOfPeople' | 'brokenOfPeopleCount'> {
  readonly year: FinancialYear;
  /** People's objectives that lead to nothing in the council plan: all are counted, those of the reader's circle listed. */
  readonly brokenOfPeople: OfPeople;
}

const firstPage: BrokenAsked = { search: '', level: null, explained: null, order: 'level', limit: 50, offset: 0 };

/** The broken threads and unserved objectives of a year, as far as they are the actor's to read. Refuses: NotPermitted. */
export async function listThreads(database: Database, actor: Actor, asked: { readonly year: FinancialYear | null; readonly listed?: BrokenAsked }): Promise<Outcome<ThreadsOfYear>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const year = asked.year ?? financialYearOf(reading.today);
      const { brokenOfPeople: seen, brokenOfPeopleCount: count, ...found } = await findBrokenThreads(reading, actor, year, asked.listed ?? firstPage);
      return { year, ...found, brokenOfPeople: { count, seen } };
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
    const [objective, open] = await Promise.all([findObjective(reading, id), listOpenPlans(reading, actor)]);
    if (objective === undefined || objective.level === 'individual') return refuse('NotFound');
    const graph = await findThreadOf(reading, { ...objective, open });
    const standing = statusThrough(graph, await ownStatuses(reading, objective.year));
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

/** Where some objectives stand, and which measures show each by its own figures. */
export interface ObjectiveStatuses {
  readonly levels: ReadonlyMap<ObjectiveId, ThreadLevelOfStatus>;
  readonly measures: ReadonlyMap<ObjectiveId, readonly { readonly ref: string; readonly title: string }[]>;
}

/** Where objectives of a year stand that the actor reads, by their figures or by what comes up to them. Refuses: NotPermitted. */
export async function getObjectiveStatuses(database: Asked, actor: Actor, { year, ids }: { readonly year: FinancialYear; readonly ids: readonly ObjectiveId[] }): Promise<Outcome<ObjectiveStatuses>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [open, byObjective] = await Promise.all([listOpenPlans(reading, actor), findMeasuresByObjective(reading, year)]);
    const asked = ids.map((id) => [id, byObjective.get(id) ?? []] as const);
    const known = new Map((await listMeasures(reading, { ids: [...new Set(asked.flatMap(([, measureIds]) => measureIds))], retired: true })).map((measure) => [measure.id, measure]));
    return accept({
      levels: await findThreadLevels(reading, { year, open, ids, own: await ownStatuses(reading, year) }),
      measures: new Map(asked.map(([id, measureIds]) => [id, measureIds.flatMap((measureId) => known.get(measureId) ?? []).sort((one, other) => one.ref.localeCompare(other.ref))])),
    });
  });
}

/** The worst of each objective's own measures, by the figures of the current quarter or the last one that has any. */
export async function ownStatuses(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<ObjectiveId, ThreadLevelOfStatus>> {
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
