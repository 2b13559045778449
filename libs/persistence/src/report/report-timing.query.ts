import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type ReportHalf, reportHalves, type ReportTiming } from '@golden-thread/domain/report';
import { listYears } from '../timetable/list-years.query';
import type { Reading } from '../unit-of-work/reading';
import { reportIdIn } from './report-id';

/** What the timetable says about the report of this id; undefined when no year of the council has such a report, or it is undated. */
export async function findReportTiming(reading: Reading, id: string): Promise<ReportTiming | undefined> {
  for (const { id: yearId, year } of await listYears(reading)) {
    const half = (Object.keys(reportHalves) as ReportHalf[]).find((h) => reportIdIn(yearId, h) === id);
    if (half !== undefined) return timingOf(reading, { yearId, year, half });
  }
  return undefined;
}

async function timingOf(reading: Reading, of: { yearId: string; year: string; half: ReportHalf }): Promise<ReportTiming | undefined> {
  const rows = await reading.query<{ key: string; date: CalendarDate | null }>(
    'select key, falls_on as date from stage where year_id = $1 and key like $2',
    [of.yearId, `${of.half}.%`],
  );
  const on = (name: string) => rows.find(({ key }) => key === `${of.half}.${name}`)?.date;
  const [composeOn, scrutinyOn, cabinetOn, publishOn] = [on('compose'), on('scrutiny'), on('cabinet'), on('publish')];
  if (!composeOn || !scrutinyOn || !cabinetOn || !publishOn) return undefined;
  return { year: of.year, half: of.half, composeOn, scrutinyOn, cabinetOn, publishOn };
}
