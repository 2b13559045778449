import { addDays, type CalendarDate } from '../calendar';
import type { Round } from './round';

export type RoundAct = 'pick-exceptions' | 'close';

export interface RoundDue {
  /** What is due on the day, in the order in which it is done. */
  readonly acts: readonly RoundAct[];
  /** The next day on which something falls due by itself; null: only people can move the round now. */
  readonly nextOn: CalendarDate | null;
}

/**
 * What a round is due to do today, and when to look again. Exceptions are picked a first time on the day after the reviews were
 * due, so that managers can write options before the corporate review meets, and for good when the round closes.
 *
 * Source: issue "the round closes at its date whether or not all have submitted"; practice.md C2 (exceptions drafted first).
 */
export function roundDue(round: Round, today: CalendarDate): RoundDue {
  if (round.state !== 'open') return { acts: [], nextOn: null };
  if (today >= round.closesOn) return { acts: ['close'], nextOn: null };
  const pickOn = addDays(round.reviewsDueOn, 1);
  if (pickOn >= round.closesOn || round.exceptionsPickedOn !== null) return { acts: [], nextOn: round.closesOn };
  return today >= pickOn ? { acts: ['pick-exceptions'], nextOn: round.closesOn } : { acts: [], nextOn: pickOn };
}
