import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearOf, type Quarter, quarterDates } from '@golden-thread/domain/calendar/financial-year';
import { plannedExtraLatency, plannedLatency, type QuarterLatency, type WayOfFigures } from '@golden-thread/domain/review/latency';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { halfOfExtraRound } from '@golden-thread/domain/timetable/extra-round';
import { listExtraRoundsReached, listReportDays, listRoundsReached, listStageDays } from '@golden-thread/persistence/review/latency.query';
import { type LateStepOfPaper, listLateStepsOfPapers } from '@golden-thread/persistence/review/late-papers.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { LateStepOfPaper } from '@golden-thread/persistence/review/late-papers.query';

/** A round's way to members and public, beside the one that its timetable has. */
export interface RoundLatency {
  readonly year: FinancialYear;
  /** "Quarter 2", or what a round beside the year's own is called. */
  readonly name: string;
  /** Null of a round beside the year's own, whose days are counted from when services were asked. */
  readonly quarter: Quarter | null;
  readonly actual: WayOfFigures;
  readonly planned: WayOfFigures;
}

/** The year's own rounds that are shown: the one that runs, and the four before it; with them those that were added in their years. */
const rounds = 5;

/** How long figures take from the end of their period to members and public: the last rounds, the newest first. Refuses: `NotPermitted`. */
export async function readLatency(database: Asked, actor: Actor): Promise<Outcome<readonly RoundLatency[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await listLatency(reading)));
}

/** The last rounds of the year's own and those that were added in their years, each with the way that its timetable has; the newest first. */
export async function listLatency(reading: Reading): Promise<readonly RoundLatency[]> {
  const quarters = await listLatencyOfQuarters(reading, rounds);
  const years = [...new Set([...quarters.map(({ year }) => year), financialYearOf(reading.today)])];
  return [...quarters, ...(await listLatencyOfExtraRounds(reading, years))].sort((one, other) => (one.actual.periodEndsOn < other.actual.periodEndsOn ? 1 : -1));
}

/** A quarter's way as it was and as its timetable had it. */
interface LatencyOfQuarter extends RoundLatency {
  readonly actual: QuarterLatency;
}

/** The newest rounds of the years' own, each with the way that its timetable has. */
export async function listLatencyOfQuarters(reading: Reading, most: number): Promise<readonly LatencyOfQuarter[]> {
  const found = await listRoundsReached(reading, most);
  const days = await listStageDays(reading, [...new Set(found.map(({ year }) => year))]);
  const dayOf = new Map(days.map(({ year, key, on }) => [`${year} ${key}`, on]));
  return found.map(({ year, quarter, entered, verified, reviewed, concluded, members, published }) => ({
    year,
    name: `Quarter ${quarter}`,
    quarter,
    actual: {
      quarter, periodEndsOn: quarterDates(year, quarter).endsOn,
      reached: { entered, verified, reviewed, 'corporate-review': concluded, members, published },
    },
    planned: plannedLatency(year, quarter, (key) => dayOf.get(`${year} ${key}`) ?? null),
  }));
}

/** Of a round beside the year's own, members and the public read in the half-yearly report; so its last days are that report's. */
async function listLatencyOfExtraRounds(reading: Reading, years: readonly FinancialYear[]): Promise<readonly RoundLatency[]> {
  const [found, reports, days] = await Promise.all([listExtraRoundsReached(reading, years), listReportDays(reading, years), listStageDays(reading, years)]);
  return found.map(({ year, title, entered, verified, reviewed, concluded, ...round }) => {
    const half = halfOfExtraRound(year, round.figuresOn);
    const report = reports.find((one) => one.year === year && one.half === half);
    const dayOf = (key: string): CalendarDate | null => days.find((one) => one.year === year && one.key === `${half}.${key}`)?.on ?? null;
    return {
      year, name: title, quarter: null,
      actual: {
        periodEndsOn: round.askedOn,
        reached: { entered, verified, reviewed, 'corporate-review': concluded, members: report?.members ?? null, published: report?.published ?? null },
      },
      planned: plannedExtraLatency({ ...round, scrutinyOn: dayOf('scrutiny'), publishOn: dayOf('publish') }, reading.calendar),
    };
  });
}

/** How many late steps are told. */
const lateSteps = 20;

/** What came late on papers' ways to their meetings, and how they came before members all the same. Refuses: `NotPermitted`. */
export async function readLatePapers(database: Asked, actor: Actor): Promise<Outcome<readonly LateStepOfPaper[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await listLateStepsOfPapers(reading, actor, lateSteps)));
}
