import type { Outcome } from '@golden-thread/domain';
import { englandHolidays } from '@golden-thread/domain/calendar';
import { previewChange, type TimetableChange, type TimetableEdit, type Year } from '@golden-thread/domain/timetable';
import type { Reading } from '@golden-thread/persistence';
import { openTasksByStage } from '@golden-thread/persistence/timetable';
import { meetingsOfYear } from './meetings-of-year';

/** What an edit would do as things stand in the rows now. Preview, the page that shows it and apply all ask here. */
export async function changeOfYear(reading: Reading, year: Year, edit: TimetableEdit): Promise<Outcome<TimetableChange>> {
  const meetings = await meetingsOfYear(reading, year.year);
  const openTasks = await openTasksByStage(reading, year.id);
  return previewChange(year, edit, { today: reading.today, meetings, holidays: englandHolidays, openTasks });
}
