import { addWorkingDays, type CalendarDate } from '../calendar';

/** Working days that the plan area's tasks are given where no stage of the timetable dates them. */
export const planDeadlines = { decide: 5, redraft: 5, lateStarter: 20 } as const;

/** By when objectives are to be agreed: the window's last day; for whoever is asked after it, four weeks from then. */
export const objectivesDueOn = (windowClosesOn: CalendarDate | null, today: CalendarDate): CalendarDate | null =>
  windowClosesOn !== null && today > windowClosesOn ? addWorkingDays(today, planDeadlines.lateStarter) : windowClosesOn;
