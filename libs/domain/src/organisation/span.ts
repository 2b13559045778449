import type { CalendarDate } from '../calendar';

/** Days from a first to a last, both inclusive. An open end is the last day there is (`openEnd`). */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Stands for "until something changes": it sorts after every date people mean. */
export const openEnd: CalendarDate = '9999-12-31';
