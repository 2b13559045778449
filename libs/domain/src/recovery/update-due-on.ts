import { type CalendarDate, nthWorkingDayOfMonth } from '../calendar';

/** Monthly updates are due on the fifth working day of their month (the template's "Monthly" row: practice, C2). */
export const updateDueWorkingDay = 5;

/** The day by which the update of a month ('2026-10') is due. */
export function updateDueOn(month: string): CalendarDate {
  const day = nthWorkingDayOfMonth(`${month}-01`, updateDueWorkingDay);
  if (day === null) throw new Error(`${month} has fewer than ${updateDueWorkingDay} working days.`);
  return day;
}
