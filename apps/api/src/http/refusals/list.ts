import { type SavedViewRefusals, savedViewLimits } from '@golden-thread/domain/list/saved-view';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about saved views of lists. */
export const listRefusals = {
  SavedViewUnnamed: { status: 422, message: () => 'Give the view a name, such as “Late in Housing”.', field: 'name' },
  SavedViewOfNothing: { status: 422, message: () => 'This is the address of no list. Open the list, filter it, and choose “Save this view” there.', field: 'address' },
  SavedViewsFull: { status: 409, message: () => `You have saved ${savedViewLimits.perPerson} views. Remove one that you no longer use.` },
  SavedViewNotFound: { status: 404, message: () => 'You have no such view. It may be removed already.' },
} satisfies RefusalWordings<SavedViewRefusals>;
