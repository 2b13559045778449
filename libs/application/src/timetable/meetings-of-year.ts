import { type FinancialYear, financialYearDates, neighbouringYear } from '@golden-thread/domain/calendar';
import type { Meeting } from '@golden-thread/domain/timetable';
import type { Reading } from '@golden-thread/persistence';
import { listMeetings } from '@golden-thread/persistence/timetable';

/** Every meeting that a year's timetable can hang on: those of the year and of the months after it, until its annual report is out. */
export const meetingsOfYear = (reading: Reading, year: FinancialYear): Promise<Meeting[]> =>
  listMeetings(reading, financialYearDates(year).startsOn, financialYearDates(neighbouringYear(year, 1)).endsOn);
