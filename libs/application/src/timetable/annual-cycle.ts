import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import type { StageWithDate } from '@golden-thread/domain/timetable/stage';
import { halfOfStage, quarterOfStage } from '@golden-thread/domain/timetable/stage-key';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findYear, moveStages, saveYear, yearId } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The stream on which everything about a year is recorded. */
export const yearStream = (id: YearId): { readonly type: 'year'; readonly id: YearId } => ({ type: 'year', id });

/** Opens stages, each recorded as an event of its own: others begin their work from it (events/timetable.ts). */
export async function openStages(work: UnitOfWork, year: Year, stages: readonly StageWithDate[]): Promise<void> {
  if (stages.length === 0) return;
  await moveStages(work, { yearId: year.id, keys: stages.map(({ key }) => key), move: 'open' });
  for (const stage of stages) work.record(stageOpened(year, stage));
}

const stageOpened = (year: Year, { id, key, title, date }: StageWithDate): TimetableEvent => ({
  name: 'StageOpened',
  stream: yearStream(year.id),
  payload: {
    yearId: year.id,
    year: year.year,
    stage: key,
    stageId: id,
    title,
    dueOn: date,
    quarter: quarterOfStage(key),
    half: halfOfStage(key),
  },
});

/**
 * Notes, inside the decision that publishes the second half-yearly report, that the year's annual report is out; the annual cycle
 * is signalled by the event and ends the year. Noted once; a year without a timetable here has nothing to end.
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
