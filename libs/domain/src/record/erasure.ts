import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';

/**
 * Whether what is kept about a person may be erased: once they have left, for a reason. Of somebody who is here the council needs it
 * (UK GDPR article 17(3)(b)). Refuses: `PersonStillHere`, `ReasonMissing`.
 */
export function decideErasure({ leftOn }: { readonly leftOn: CalendarDate | null }, reason: string, today: CalendarDate): Outcome<null> {
  if (leftOn === null || leftOn >= today) return refuse('PersonStillHere');
  return isBlank(reason) ? refuse('ReasonMissing') : accept(null);
}
