/** What is looked at on any day, whether or not anything is being planned: that nobody's promise is left alone, and no plan on the shelf. */

import { addDays, type CalendarDate } from '../calendar/dates';
import type { Id } from '../shared/id';

/** A plan that nobody has touched for this many days lies on the shelf; what is said of nothing for as long was never updated. */
export const shelfDays = 90;

/** The last day on which something must have been touched not to lie on the shelf. */
export const touchedSince = (today: CalendarDate): CalendarDate => addDays(today, -shelfDays);

/** What is promised, by somebody: each needs an owner, an update and a place in the thread. */
export const promiseKinds = { measure: 'Measures', objective: 'Objectives', action: 'Actions', risk: 'Risks' } as const;
export type PromiseKind = keyof typeof promiseKinds;

/** What can be wrong with one of them on a day. */
export const promiseFaults = {
  ownerless: {
    title: 'Without an owner',
    means: 'Nobody answers for the post that owns it on that day: no holder, no deputy, and no line manager who would take it over.',
  },
  'never-updated': {
    title: 'Never updated',
    means: `Nothing has been said of it although it was due: no figure of a measure that was asked for, no word of an action or a plan’s objective in ${shelfDays} days, no review of a risk by its day.`,
  },
  orphan: {
    title: 'Outside the thread',
    means: 'It stands for no objective: a measure that shows none, an action that was agreed in nothing, a risk that endangers none.',
  },
} as const;
export type PromiseFault = keyof typeof promiseFaults;

/** One thing with what is wrong with it. */
export interface FaultyThing {
  readonly kind: PromiseKind;
  readonly id: Id;
  readonly reference: string;
  readonly title: string;
  readonly faults: readonly PromiseFault[];
}

/** How many things of a kind there are, and how many of them have each fault. */
export interface PromiseCount {
  readonly kind: PromiseKind;
  readonly things: number;
  readonly ownerless: number;
  readonly neverUpdated: number;
  readonly orphans: number;
}
