import { isThingType } from '@golden-thread/domain/shared/areas';
import type { Id, ThingType } from '@golden-thread/domain/shared/id';
import { areas, type Thing } from '../../http/areas';
import { historyPaths } from './paths';

/** Every kind of thing, as its area leads to it. */
const things = Object.assign({}, ...Object.values(areas).map((area) => area.things)) as Readonly<Record<ThingType, Thing>>;

/** What things of a kind are called together. */
export const titleOfThings = (type: ThingType): string => things[type].title;

/** Where a thing of a kind stands, in words; null where its state needs none. */
export const formatState = (type: ThingType, state: string | null): string | null => (state === null ? null : (things[type].states?.[state] ?? (things[type].ownWords ? state : null)));

/** The page of a thing, where it has one that is not its history. */
export const addressOfPage = (type: ThingType, id: Id): string | null => things[type].address?.(id) ?? null;

/** The page of a thing; its history where it has no other. */
export const thingAddress = (type: ThingType, id: Id): string => things[type].address?.(id) ?? historyPaths.of(type, id);

/**
 * The page of a thing for readers of everything that happened: somebody's own objectives are shown to them by their history alone, as
 * the plan itself is open to the person and their managers only.
 */
export const addressInHistory = (type: ThingType, id: Id): string => (type === 'individual-plan' ? historyPaths.of(type, id) : thingAddress(type, id));

/** As `thingAddress`, for a word that stands in an address; undefined where it names no kind of thing. */
export const addressOfThing = (type: string, id: Id): string | undefined => (isThingType(type) ? thingAddress(type, id) : undefined);
