import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { ExemptionEvent } from './events';
import { type Exemption, type ExemptNamed, wholePaper } from './exemption';
import type { ExemptionRefusal } from './refusals';

interface Marked extends ExemptNamed {
  readonly current: Exemption | null;
  readonly today: CalendarDate;
}

/** What the event says of a text that is marked by itself; nothing of a paper as a whole. */
const partOf = ({ part }: ExemptNamed): { readonly part?: string } => (part === wholePaper ? {} : { part });

/**
 * Marks something as exempt, or changes paragraph or last day of what is marked. The reason says why keeping it outweighs the public's interest in it:
 * without that, Part 2 (paragraph 10) does not let it be exempt. A last day is asked for, so that somebody checks again.
 * Refuses: `ExemptionEndsInPast`, `DayTooFar` (nobody would check again), `ExemptionUnchanged`, `ReasonMissing`.
 */
export function decideExemption({ current, today, ...named }: Marked, { paragraph, until, reason }: Exemption & { readonly reason: string }): Outcome<ExemptionEvent, Refusal<ExemptionRefusal | DayRefusal | 'ReasonMissing'>> {
  if (until < today) return refuse('ExemptionEndsInPast');
  const tooFar = refusalOfDay(until, { today }, 'until');
  if (tooFar !== null) return { ok: false, refusal: tooFar };
  if (current?.paragraph === paragraph && current.until === until) return refuse('ExemptionUnchanged');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'PaperMarkedExempt', stream: { type: named.paper, id: named.id }, payload: { paragraph, until, was: current, ...partOf(named) }, wording: { reason: normalText(reason) } });
}

/** Lifts an exemption before its last day. Refuses: `NotExempt`, `ReasonMissing`. */
export function decideLifting({ current, ...named }: Omit<Marked, 'today'>, reason: string): Outcome<ExemptionEvent, Refusal<ExemptionRefusal | 'ReasonMissing'>> {
  if (current === null) return refuse('NotExempt');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'ExemptionLifted', stream: { type: named.paper, id: named.id }, payload: { paragraph: current.paragraph, ...partOf(named) }, wording: { reason: normalText(reason) } });
}
