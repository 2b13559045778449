import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { TimetableEvent } from '@golden-thread/domain/timetable';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findYear, saveYear, yearId } from '@golden-thread/persistence/timetable';
import { yearStream } from './year-stream';

/**
 * Notes, inside the decision that publishes the second half-yearly report, that the year's annual report is out; the annual cycle
 * is nudged by the event and ends the year. Noted once; a year without a timetable here has nothing to end.
 */
export async function noteAnnualReport(work: UnitOfWork, of: { readonly year: FinancialYear }): Promise<void> {
  const stream = yearStream(yearId(work.council.id, of.year));
  await work.lock(stream);
  const found = await findYear(work, of.year);
  if (!found || found.annualReportOn !== null) return;
  await saveYear(work, { ...found, annualReportOn: work.today });
  const payload = { year: found.year, publishedOn: work.today };
  work.record({ name: 'AnnualReportNoted', stream, payload } satisfies TimetableEvent);
}
