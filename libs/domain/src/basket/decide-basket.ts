import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import { type Level, levelCounts } from '../status/status';
import { type Basket, basketLimits, type BasketRefusals } from './basket';

/**
 * Whether a basket may be kept: it has a title and at least two measures, none twice. It is shown with its members and how many stand
 * where; never as one average, which would say that a red measure is half made good by a green one.
 * Refuses: BasketTitleMissing, BasketTooSmall. Source: Ribble Valley 4.7; source-systems B2.
 */
export function decideBasket(basket: Basket): Outcome<Basket, Refusal<keyof BasketRefusals>> {
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
