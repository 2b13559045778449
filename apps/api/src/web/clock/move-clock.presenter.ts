import type { ClockShown } from '@golden-thread/application/clock';
import { dueWording, londonDate, longDate, shortDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { clockPaths } from './paths';
import { moveStateWords, targetWords, wakeUpWords } from './words';

/** Where the clock stands, what will happen next and when, and how far to move. */
export const presentClock = (shown: ClockShown, form: FilledForm<object>): Page =>
  new Page('clock/move-clock', {
    heading: 'Move the clock',
    area: 'Clock',
    form,
    isTraining: shown.kind === 'training',
    today: longDate(shown.today),
    underWay: shown.underWay && { href: clockPaths.progressOf(shown.underWay.id) },
    coming: shown.coming.map(({ at, what, name, count }) => ({
      day: shortDate(londonDate(at)),
      wording: dueWording(londonDate(at), shown.today),
      text: what === 'stage' ? name : wakeUpWords(name, count),
    })),
    moves: shown.lastMoves.map((move) => ({
      href: clockPaths.progressOf(move.id),
      text: `From ${shortDate(londonDate(move.from))}, ${targetWords(move.target)}`,
      state: moveStateWords[move.state],
    })),
  });
