import { longDate } from '@golden-thread/domain/calendar';
import type { GoesUp } from './goes-up';

/** "If it is still open on Thursday 30 July 2026, it goes before the Director of Resources. "; nothing where it does not go up. */
export const goesUpWords = (goesUp: GoesUp | undefined): string =>
  goesUp ? `If it is still open on ${longDate(goesUp.on)}, it goes before the ${goesUp.posts.join(' and the ')}. ` : '';
