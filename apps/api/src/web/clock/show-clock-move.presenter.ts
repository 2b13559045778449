import type { ClockMoveShown } from '@golden-thread/application/clock';
import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { happenedByDay } from './happened-by-day';
import { clockPaths } from './paths';
import { moveStateWords, targetWords } from './words';

/** A move with what happened day by day while it ran. */
export function presentClockMove({ move, now, happened }: ClockMoveShown): Page {
  const isOver = move.state === 'done' || move.state === 'stopped';
  return new Page('clock/show-clock-move', {
    heading: `${move.state === 'done' ? 'Clock moved' : 'Moving the clock'} ${targetWords(move.target)}`,
    area: 'Clock',
    back: { href: clockPaths.move, text: 'Back to the clock' },
    state: moveStateWords[move.state],
    isOver,
    from: longDate(londonDate(move.from)),
    reached: longDate(londonDate(move.reached ?? now)),
    until: move.until && longDate(londonDate(move.until)),
    steps: move.steps,
    blocker: move.blocker,
    again: clockPaths.progressOf(move.id),
    days: happenedByDay(happened),
  });
}
