import type { CalendarDate } from '../calendar';
import type { Round } from './round';
import type { Timeliness } from './service-review';

/**
 * Late is after the service's due date and before the round's close; what comes once the round has closed, or on its closing day
 * before the close was carried out, is after the close.
 */
export function timelinessOf(round: Round, dueOn: CalendarDate, today: CalendarDate): Timeliness {
  if (round.state !== 'open' || today >= round.closesOn) return 'after-close';
  return today > dueOn ? 'late' : 'in-time';
}
