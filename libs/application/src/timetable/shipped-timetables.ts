import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ShippedTimetable, shippedAdditions, shippedTimetables } from '@golden-thread/exchange/timetable/shipped-timetables';
import { lacksPermission } from '../shared/command';

export type { ShippedTimetable } from '@golden-thread/exchange/timetable/shipped-timetables';

/** What a year may be drafted from, and which stages may be added to any year. */
export interface ShippedTimetables {
  readonly packs: readonly ShippedTimetable[];
  readonly additions: readonly ShippedTimetable[];
}

/** Refuses: `NotPermitted`. */
export function listShippedTimetables(actor: Actor): Outcome<ShippedTimetables> {
  return lacksPermission(actor, 'timetable.change') ?? accept({ packs: shippedTimetables(), additions: shippedAdditions() });
}

/** One timetable that comes with the product, or one addition. Refuses: `NotPermitted`, `NoSuchTimetablePack`. */
export function getShippedTimetable(actor: Actor, key: string): Outcome<ShippedTimetable> {
  const listed = listShippedTimetables(actor);
  if (!listed.ok) return listed;
  const found = [...listed.value.packs, ...listed.value.additions].find((one) => one.key === key);
  return found ? accept(found) : refuse('NoSuchTimetablePack', { packs: [key] });
}

/** The keys by which a year is drafted from what comes with the product. */
export const shippedKeys = (): { readonly packs: readonly string[]; readonly additions: readonly string[] } => ({
  packs: shippedTimetables().map(({ key }) => key), additions: shippedAdditions().map(({ key }) => key),
});
