import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Cast } from './cast';

/** What people of the example council do on one day, through the same use cases as everybody. */
export interface Act {
  /** Stays the same for ever: by it a story that was cut short knows what has been lived. */
  readonly key: string;
  readonly on: CalendarDate;
  /** One line for whoever watches the year go by. */
  readonly says: string;
  readonly play: (cast: Cast) => Promise<void>;
}
