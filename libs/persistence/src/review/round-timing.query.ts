import { addDays, type CalendarDate, type Quarter, quarterDates, quarters } from '@golden-thread/domain/calendar';
import type { RoundTiming } from '@golden-thread/domain/review';
import { listYears } from '../timetable/list-years.query';
import type { Reading } from '../unit-of-work/reading';
import { roundIdIn } from './round-id';

/** What the timetable says about the round of this id; undefined when no year of the council has such a round, or it is undated. */
export async function findRoundTiming(reading: Reading, id: string): Promise<RoundTiming | undefined> {
  for (const { id: yearId, year } of await listYears(reading)) {
    const quarter = quarters.find((q) => roundIdIn(yearId, q) === id);
    if (quarter !== undefined) return timingOf(reading, { yearId, year, quarter });
  }
  return undefined;
}

async function timingOf(reading: Reading, of: { yearId: string; year: string; quarter: Quarter }): Promise<RoundTiming | undefined> {
  const rows = await reading.query<{ id: string; key: string; date: CalendarDate | null }>(
    'select id, key, falls_on as date from stage where year_id = $1 and key like $2',
    [of.yearId, `q${of.quarter}.%`],
  );
  const stage = (name: string) => rows.find(({ key }) => key === `q${of.quarter}.${name}`);
  const [reviewsDueOn, closesOn] = [stage('reviews-due')?.date, stage('corporate-review')?.date];
  if (!reviewsDueOn || !closesOn) return undefined;
  return {
    year: of.year,
    quarter: of.quarter,
    opensOn: stage('round-opens')?.date ?? addDays(quarterDates(of.year, of.quarter).endsOn, 1),
    entryClosesOn: stage('entry-closes')?.date ?? reviewsDueOn,
    reviewsDueOn,
    closesOn,
    entryClosesStageId: stage('entry-closes')?.id ?? null,
    reviewsDueStageId: stage('reviews-due')?.id ?? null,
    closesStageId: stage('corporate-review')?.id ?? null,
  };
}
