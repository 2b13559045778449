import type { CalendarDate } from './dates';

/** Why a chosen day is refused, and what each refusal tells; `field`: the form's field in which the day was chosen. */
export interface DayRefusals {
  readonly DayHasPassed: { readonly day: CalendarDate; readonly today: CalendarDate; readonly field: string };
  readonly DayTooFar: { readonly day: CalendarDate; readonly latest: CalendarDate; readonly field: string };
  /** `because`: what keeps the council closed, such as a bank holiday's name; `next`: the working day after it. */
  readonly NotAWorkingDay: { readonly day: CalendarDate; readonly because: string; readonly next: CalendarDate; readonly field: string };
}
export type DayRefusal = keyof DayRefusals;
