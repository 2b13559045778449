import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { addDays } from '@golden-thread/domain/calendar/dates';
import type { PackChange } from './changes';

/** Services that a pack brings together or takes apart, by their references: as the reorganisation that it is, and not as rows that happen to differ. */
export interface ReorganisedByPack {
  /** `merge`: the services end, and all that is theirs goes on in one; `split`: units of a service that goes on are in another from now on. */
  readonly kind: 'merge' | 'split';
  readonly from: readonly string[];
  readonly into: string;
  /** The units that go, of a split. */
  readonly units: readonly string[];
  /** The first day on which it is so; null: the day on which the pack is written. */
  readonly on: CalendarDate | null;
}

interface Move {
  readonly unit: string | null;
  readonly from: string;
  readonly into: string;
}

const refOf = ({ row }: PackChange): string => (row as unknown as { readonly ref: string }).ref;

/** Which units, and which posts that are in no unit, come from one service into another. */
const movesIn = (changes: readonly PackChange[]): readonly Move[] =>
  changes.flatMap((change): Move[] => {
    if (change.effect !== 'changes' || (change.sheet !== 'units' && change.sheet !== 'posts')) return [];
    const cell = change.cells.find(({ column }) => column === 'service');
    return cell === undefined || cell.was === null || cell.becomes === null || cell.was === cell.becomes
      ? []
      : [{ unit: change.sheet === 'units' ? refOf(change) : null, from: cell.was, into: cell.becomes }];
  });

/** The services that a pack closes, with their last day. */
export const servicesClosed = (changes: readonly PackChange[]): ReadonlyMap<string, CalendarDate> =>
  new Map(changes.flatMap((change): [string, CalendarDate][] => {
    const cell = change.sheet === 'services' && change.effect === 'changes' ? change.cells.find(({ column }) => column === 'closed_on') : undefined;
    return cell === undefined || cell.was !== null || cell.becomes === null ? [] : [[refOf(change), cell.becomes as CalendarDate]];
  }));

const grouped = <One>(all: readonly One[], key: (one: One) => string): readonly (readonly One[])[] => {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
};

/**
 * What a pack's rows mean for services: one that closes, and whose units and posts all come into one other, merges into that; units that come out of one that goes on split it.
 * Services that come together on one day are one merger. Whatever closes and goes into several is taken apart unit by unit.
 */
export function servicesReorganised(changes: readonly PackChange[]): readonly ReorganisedByPack[] {
  const closed = servicesClosed(changes);
  const moves = movesIn(changes);
  const successors = (service: string): ReadonlySet<string> => new Set(moves.filter(({ from }) => from === service).map(({ into }) => into));
  const ended = [...closed].flatMap(([from, lastDay]) => {
    const into = [...successors(from)];
    return into.length === 1 && !closed.has(into[0]!) ? [{ from, into: into[0]!, on: addDays(lastDay, 1) }] : [];
  });
  const merged = new Set(ended.map(({ from }) => from));
  const parted = moves.filter(({ unit, from }) => unit !== null && !merged.has(from));
  return [
    ...grouped(ended, ({ into, on }) => `${into} ${on}`).map((group): ReorganisedByPack => ({ kind: 'merge', from: group.map(({ from }) => from), into: group[0]!.into, units: [], on: group[0]!.on })),
    ...grouped(parted, ({ from, into }) => `${from} ${into}`).map((group): ReorganisedByPack => ({ kind: 'split', from: [group[0]!.from], into: group[0]!.into, units: group.map(({ unit }) => unit!), on: null })),
  ];
}
