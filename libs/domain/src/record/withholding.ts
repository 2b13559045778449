/** When words of the record may be taken out of sight: one text, or all that is kept about a person. */

import type { CalendarDate } from '../calendar/dates';
import type { EventId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';

/** How long the reasons for acts on the record may be, in characters. */
export const recordLimits = { withholdingReason: 2000, erasureReason: 500 } as const;

/** A text beside an event, as far as withholding it is concerned. */
export interface TextOfEvent {
  readonly eventId: EventId;
  readonly field: string;
  /** An act of withholding stands in the record. */
  readonly withheld: boolean;
}

/**
 * Whether a text may be withheld: for a reason, once. A text that is blank without an act may be withheld too, so that a council that
 * had to blank one by hand can put on record why. Source: UK GDPR article 17 (erasure), and article 5(2) (being able to show it).
 * Refuses: `NoSuchText`, `TextWithheldAlready`, `ReasonMissing`.
 */
export function decideWithholding(text: TextOfEvent | undefined, reason: string): Outcome<TextOfEvent> {
  if (!text) return refuse('NoSuchText');
  if (text.withheld) return refuse('TextWithheldAlready');
  return isBlank(reason) ? refuse('ReasonMissing') : accept(text);
}

/**
 * Whether what is kept about a person may be erased: once they have left, for a reason. Of somebody who is here the council needs it
 * (UK GDPR article 17(3)(b)). Refuses: `PersonStillHere`, `ReasonMissing`.
 */
export function decideErasure({ leftOn }: { readonly leftOn: CalendarDate | null }, reason: string, today: CalendarDate): Outcome<null> {
  if (leftOn === null || leftOn >= today) return refuse('PersonStillHere');
  return isBlank(reason) ? refuse('ReasonMissing') : accept(null);
}
