import type { CalendarDate } from '../calendar';
import type { Round } from './round';

/** Where a round stands on a day, in the order in which it goes. */
export const roundPhases = ['before-opening', 'service-reviews', 'late-reviews', 'corporate-review', 'follow-up', 'over'] as const;
export type RoundPhase = (typeof roundPhases)[number];

/**
 * The phase a round is in: by its state, and while it is open by whether reviews are still in time. After the corporate review it
 * goes on as long as something it asked for is still open (a clinic, a director's sign-off), so that nothing of it fades. One that
 * is over is followed up again when something of it is asked for anew.
 */
export function roundPhase(round: Round, today: CalendarDate, openTasks: number): Exclude<RoundPhase, 'before-opening'> {
  if (round.state === 'concluded') return openTasks > 0 ? 'follow-up' : 'over';
  if (round.state === 'closed') return 'corporate-review';
  return today > round.reviewsDueOn ? 'late-reviews' : 'service-reviews';
}
