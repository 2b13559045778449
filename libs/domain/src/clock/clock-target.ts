import type { CalendarDate } from '../calendar';

/** How far a training council's clock is asked to move: to whatever happens next, by a week, or to a day. */
export type ClockTarget =
  { readonly kind: 'next-event' } | { readonly kind: 'week' } | { readonly kind: 'date'; readonly date: CalendarDate };
