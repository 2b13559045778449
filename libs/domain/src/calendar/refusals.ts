import type { CalendarDate } from './dates';

/** Why a chosen day is refused, and what each refusal tells. */
export interface DayRefusals {
  readonly DayHasPassed: { readonly day: CalendarDate; readonly today: CalendarDate };
  readonly DayTooFar: { readonly day: CalendarDate; readonly latest: CalendarDate };
  /** `because`: what keeps the council closed, such as a bank holiday's name; `next`: the working day after it. */
  readonly NotAWorkingDay: { readonly day: CalendarDate; readonly because: string; readonly next: CalendarDate };
}
export type DayRefusal = keyof DayRefusals;
