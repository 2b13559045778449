import type { CalendarDate } from '../calendar';

/** A dated meeting of a committee, as far as the timetable needs it. */
export interface Meeting {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly heldOn: CalendarDate;
}
