import type { DomainEvent } from '../shared/domain-event';
import type { MeasureId, ObjectiveId } from '../shared/id';

/** The facts that can stand in the way of a basket, and what each refusal tells. */
export interface BasketRefusals {
  readonly BasketTitleMissing: null;
  readonly BasketTooSmall: { readonly fewest: number };
  readonly NoSuchBasket: null;
}

/** What happens to a basket. */
export type BasketKept = DomainEvent<'BasketKept', { readonly title: string; readonly refs: readonly string[] }, 'figures'>;

/** How much a basket holds: characters of its title and of its references as they are typed, and how many measures at least. */
export const basketLimits = { title: 200, refs: 500, fewest: 2 } as const;

/** Measures that together show an outcome which none of them shows alone. */
export interface Basket {
  readonly title: string;
  /** The outcome that it shows; null where it stands under none. */
  readonly objectiveId: ObjectiveId | null;
  readonly measureIds: readonly MeasureId[];
}
