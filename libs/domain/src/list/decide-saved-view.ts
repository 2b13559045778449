import type { SavedViewId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { listOfAddress, type SavedView, savedViewLimits } from './saved-view';

/** An address of ours: a path, and what is asked of it. Nothing that leads to another place. */
const ownAddress = /^\/[a-z0-9][a-z0-9/-]*(\?[^\s\\#]*)?$/i;

/**
 * Whether a view is saved. One of the same name and list is replaced by it.
 *
 * Refusals, all at once: SavedViewUnnamed, SavedViewOfNothing, SavedViewsFull.
 */
export function decideSavedView(view: Pick<SavedView, 'name' | 'address'>, existing: readonly SavedView[]): Outcome<Pick<SavedView, 'name' | 'address'> & { readonly replaces: SavedViewId | null }> {
  const name = normalText(view.name);
  const replaces = existing.find((one) => one.name === name && listOfAddress(one.address) === listOfAddress(view.address)) ?? null;
  const refused = refuseAll(
    faultsAmong<Refusal>([
      isBlank(name) && { code: 'SavedViewUnnamed' },
      !(ownAddress.test(view.address) && view.address.length <= savedViewLimits.address) && { code: 'SavedViewOfNothing' },
      replaces === null && existing.length >= savedViewLimits.perPerson && { code: 'SavedViewsFull' },
    ]),
  );
  return refused ?? accept({ name, address: view.address, replaces: replaces?.id ?? null });
}
