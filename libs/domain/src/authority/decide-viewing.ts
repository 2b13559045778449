import type { PersonId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { Actor } from './actor';
import { type PersonViewed, viewingLimits } from './viewing';

/**
 * Whether somebody may see the product as another person does. What that person is to reach is never shown to them (`readingOf`), and nothing
 * that is the person's own: inbox, account, searches.
 *
 * Refusals, all at once: ViewsThemselves, ReasonMissing.
 */
export function decideViewing(actor: Actor, { personId, reason }: { readonly personId: PersonId; readonly reason: string }): Outcome<PersonViewed> {
  const refused = refuseAll(faultsAmong<Refusal>([actor.personId === personId && { code: 'ViewsThemselves' }, isBlank(reason) && { code: 'ReasonMissing' }]));
  return refused ?? accept({ name: 'PersonViewed', stream: { type: 'person', id: personId }, payload: { minutes: viewingLimits.minutes }, wording: { reason: normalText(reason) } });
}
