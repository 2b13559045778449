import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longestSearch, searchedKinds, type SuggestedKind } from '@golden-thread/domain/search/searched-kinds';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { findNamesInForms } from '@golden-thread/persistence/search/names-in-forms.query';
import { searchThings } from '@golden-thread/persistence/search/search.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** Something that can be named in a form. */
export interface Suggestion {
  /** What the form is sent: a code, a reference, a name. */
  readonly value: string;
  readonly label: string;
  /** Where it belongs; of a person the posts held today. */
  readonly about: string | null;
}

/** More is not looked through: whoever sees ten types another letter. */
const most = 10;

/** The things of a kind that have all the words typed, as they are named in forms; nothing closed, and nothing that the actor may not see. Nothing typed suggests nothing. */
export async function suggest(database: Database, actor: Actor, { kind, typed }: { readonly kind: SuggestedKind; readonly typed: string }): Promise<Outcome<readonly Suggestion[]>> {
  if (!may(actor, searchedKinds[kind].permission) || isBlank(typed)) return accept([]);
  return database.read(actor.councilId, async (reading) => {
    const found = await searchThings(reading, actor, { typed: typed.slice(0, longestSearch), kinds: [kind], leavers: false, limit: most, offset: 0 });
    const open = found.filter(({ ended }) => !ended);
    const names = await findNamesInForms(reading, kind, open.map(({ id }) => id));
    return accept(open.map(({ id, label, about }) => ({ value: names.get(id) ?? label, label, about })));
  });
}
