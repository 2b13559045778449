/** A list as somebody wants to see it again: the words, filters and order in its address, under a name of their own. */

import type { Instant } from '../calendar/instants';
import type { SavedViewId } from '../shared/id';

/** How much there may be: characters of a name and of an address, views of one person. */
export const savedViewLimits = { name: 60, address: 1000, perPerson: 50 } as const;

export interface SavedView {
  readonly id: SavedViewId;
  readonly name: string;
  /** Of a list of ours, with what was asked of it: '/measures/figures?late=Late'. */
  readonly address: string;
  readonly savedAt: Instant;
}

/** Why a view was not saved. */
export interface SavedViewRefusals {
  readonly SavedViewUnnamed: null;
  readonly SavedViewOfNothing: null;
  readonly SavedViewsFull: null;
  readonly SavedViewNotFound: null;
}

/** The list that an address is of: its path. */
export const listOfAddress = (address: string): string => address.split('?')[0] ?? '';
