import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { levelsOverQuarters } from '@golden-thread/domain/status/levels-over-quarters';
import type { Level } from '@golden-thread/domain/status/status';
import { connectedKinds, type ConnectedKind, type OrganisationKind } from '@golden-thread/domain/shared/connected-kind';
import type { Id, MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { type ConnectedThing, type Connection, findConnectedThing, listConnections, type ThingNamed } from '@golden-thread/persistence/connection/connections.query';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { ConnectedThing } from '@golden-thread/persistence/connection/connections.query';

/** A connection with the level of a measure at the last quarter that ended; null for all else. */
export interface JudgedConnection extends Connection {
  readonly level: Level | null;
}

/** Everything of one kind that concerns a thing. */
export interface ConnectionsOfKind {
  readonly kind: ConnectedKind;
  readonly things: readonly JudgedConnection[];
  /** How many more there are than a page lists. */
  readonly more: number;
}

/** As many of a kind as a page lists: two years of quarters. And as many as the list of all of them holds. */
const listedOfKind = 8;
const listedAlone = 1000;

/**
 * What concerns a thing, both ways, in the order of `connectedKinds`, as far as the actor may read it: a paper that is not there for them is left
 * out, and so is an objective of a plan whose text is not theirs. Asked by the page of the thing, which decides who may open it.
 */
export async function readConnections(database: Asked, actor: Actor, named: ThingNamed): Promise<readonly ConnectionsOfKind[]> {
  return database.read(actor.councilId, async (reading) => {
    const listed = await listConnections(reading, named, listedOfKind);
    const found = await openOnes(reading, actor, listed);
    const levels = await levelsOf(reading, found.flatMap(({ kind, id }) => (kind === 'measure' ? [id as MeasureId] : [])));
    return connectedKinds.flatMap((kind) => {
      const things = found.filter((one) => one.kind === kind).map((one) => ({ ...one, level: levels.get(one.id) ?? null }));
      // Where some are not theirs to read, nobody learns from a count how many there are.
      const allTheirs = listed.filter((one) => one.kind === kind).length === things.length;
      return things.length === 0 ? [] : [{ kind, things, more: allTheirs ? Math.max(0, things[0]!.ofKind - listedOfKind) : 0 }];
    });
  });
}

/** A thing with everything of one kind that concerns it. */
export interface AllOfKind {
  readonly thing: ConnectedThing;
  readonly things: readonly JudgedConnection[];
}

/** Everything of one kind that concerns a thing which the actor may read, as far as they may read it. Refused: `NotFound`, also of what is not theirs to read. */
export async function readConnectionsOfKind(database: Asked, actor: Actor, { kind, ...named }: ThingNamed & { readonly of: ConnectedKind }): Promise<Outcome<AllOfKind>> {
  return database.read(actor.councilId, async (reading) => {
    const thing = await findConnectedThing(reading, { kind, id: named.id });
    if (thing === undefined || !(await isReadWhole(reading, actor, thing))) return refuse('NotFound');
    const listed = await listConnections(reading, { kind, id: named.id }, listedAlone);
    const found = await openOnes(reading, actor, listed.filter((one) => one.kind === named.of));
    const levels = named.of === 'measure' ? await levelsOf(reading, found.map(({ id }) => id as MeasureId)) : new Map<Id, Level>();
    return accept({ thing, things: found.map((one) => ({ ...one, level: levels.get(one.id) ?? null })) });
  });
}

/** One part of the organisation, post, person or committee, for everybody in the council. Refused: `NotPermitted`, `NotFound`. */
export async function readOrganisationThing(
  database: Asked,
  actor: Actor,
  named: { readonly kind: OrganisationKind; readonly id: Id },
): Promise<Outcome<ConnectedThing>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  if (lacking) return lacking;
  const thing = await database.read(actor.councilId, (reading) => findConnectedThing(reading, named));
  return thing === undefined ? refuse('NotFound') : accept(thing);
}

const isReadWhole = async (reading: Reading, actor: Actor, { paper, paperId }: ConnectedThing): Promise<boolean> =>
  paper === null || paperId === null || (await findAccessByPaper(reading, actor, paper, [paperId])).get(paperId) === 'whole';

/** Of some things, those that the actor may know of: a draft by its heading too, but for an objective, which is a plan's text. */
export async function openOnes<Thing extends ConnectedThing>(reading: Reading, actor: Actor, found: readonly Thing[]): Promise<readonly Thing[]> {
  const papers = [...new Set(found.flatMap(({ paper }) => (paper === null ? [] : [paper])))];
  const idsOf = (paper: Paper): readonly Id[] => found.flatMap((one) => (one.paper === paper && one.paperId !== null ? [one.paperId] : []));
  const access = new Map(await Promise.all(papers.map(async (paper) => [paper, await findAccessByPaper(reading, actor, paper, idsOf(paper))] as const)));
  return found.filter(({ kind, paper, paperId }) => {
    if (paper === null || paperId === null) return true;
    const may = access.get(paper)?.get(paperId);
    return may === 'whole' || (may === 'heading' && kind !== 'objective');
  });
}

async function levelsOf(reading: Reading, ids: readonly MeasureId[]): Promise<ReadonlyMap<Id, Level>> {
  if (ids.length === 0) return new Map();
  const measures = await listMeasures(reading, { ids, retired: true });
  const histories = await loadHistories(reading, ids);
  const last = neighbouringQuarter(quarterOf(reading.today), -1);
  return new Map(measures.map((measure) => [measure.id, levelsOverQuarters(measure, histories.get(measure.id)!, last).at(-1)!]));
}
