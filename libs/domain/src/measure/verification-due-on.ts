import { addWorkingDays, type CalendarDate } from '../calendar';

/** Verification is due five working days after entry closes: Q+15 where entry closes on Q+10 (practice C2). */
export const verificationDueOn = (entryClosesOn: CalendarDate): CalendarDate => addWorkingDays(entryClosesOn, 5);
