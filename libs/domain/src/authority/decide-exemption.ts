import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { ExemptionEvent } from './events';
import type { Exemption, ExemptPaper, ExemptPaperId } from './exemption';
import type { ExemptionRefusal } from './refusals';

interface Marked {
  readonly paper: ExemptPaper;
  readonly id: ExemptPaperId;
  readonly current: Exemption | null;
  readonly today: CalendarDate;
}

/**
 * Marks something as exempt, or changes paragraph or last day of what is marked. The reason says why keeping it outweighs the public's interest in it:
 * without that, Part 2 (paragraph 10) does not let it be exempt. A last day is asked for, so that somebody checks again.
 * Refuses: `ExemptionEndsInPast`, `ExemptionUnchanged`, `ReasonMissing`.
 */
export function decideExemption({ paper, id, current, today }: Marked, { paragraph, until, reason }: Exemption & { readonly reason: string }): Outcome<ExemptionEvent, Refusal<ExemptionRefusal | 'ReasonMissing'>> {
  if (until < today) return refuse('ExemptionEndsInPast');
  if (current?.paragraph === paragraph && current.until === until) return refuse('ExemptionUnchanged');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'PaperMarkedExempt', stream: { type: paper, id }, payload: { paragraph, until, was: current }, wording: { reason: normalText(reason) } });
}

/** Lifts an exemption before its last day. Refuses: `NotExempt`, `ReasonMissing`. */
export function decideLifting({ paper, id, current }: Marked, reason: string): Outcome<ExemptionEvent, Refusal<ExemptionRefusal | 'ReasonMissing'>> {
  if (current === null) return refuse('NotExempt');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'ExemptionLifted', stream: { type: paper, id }, payload: { paragraph: current.paragraph }, wording: { reason: normalText(reason) } });
}
