import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { MeasureId, ObjectiveId } from '../shared/id';
import { type Level, levelCounts } from './status';
import type { MeasureRefusal } from './refusals';

/** How much a basket holds: characters of its title and of its references as they are typed, and how many measures at least. */
export const basketLimits = { title: 200, refs: 500, fewest: 2 } as const;

/** Measures that together show an outcome which none of them shows alone. */
export interface Basket {
  readonly title: string;
  /** The outcome that it shows; null where it stands under none. */
  readonly objectiveId: ObjectiveId | null;
  readonly measureIds: readonly MeasureId[];
}

/**
 * Whether a basket may be kept: it has a title and at least two measures, none twice. It is shown with its members and how many stand
 * where; never as one average, which would say that a red measure is half made good by a green one.
 * Refuses: BasketTitleMissing, BasketTooSmall. Source: Ribble Valley 4.7; source-systems B2.
 */
export function decideBasket(basket: Basket): Outcome<Basket, Refusal<MeasureRefusal>> {
  const title = normalText(basket.title);
  const measureIds = [...new Set(basket.measureIds)];
  if (title === '') return refuse('BasketTitleMissing');
  return measureIds.length < basketLimits.fewest ? refuse('BasketTooSmall', { fewest: basketLimits.fewest }) : accept({ ...basket, title, measureIds });
}

/** How many members stand where, in words: "1 red, 2 green". */
export const basketSays = (members: readonly Level[]): string =>
  Object.entries(levelCounts(members))
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level.replaceAll('-', ' ')}`)
    .join(', ');
