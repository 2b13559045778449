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
