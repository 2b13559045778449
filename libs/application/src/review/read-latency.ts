import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, quarterDates } from '@golden-thread/domain/calendar/financial-year';
import { plannedLatency, type QuarterLatency } from '@golden-thread/domain/review/latency';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listRoundsReached, listStageDays } from '@golden-thread/persistence/review/latency.query';
import { type LateStepOfPaper, listLateStepsOfPapers } from '@golden-thread/persistence/review/late-papers.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { LateStepOfPaper } from '@golden-thread/persistence/review/late-papers.query';

/** A round's way to members and public, beside the one that its timetable has. */
export interface RoundLatency {
  readonly year: FinancialYear;
  readonly actual: QuarterLatency;
  readonly planned: QuarterLatency;
}

/** The round that runs, and the four before it. */
const rounds = 5;

/** How long figures take from the end of their period to members and public: the last rounds, the newest first. Refuses: `NotPermitted`. */
export async function readLatency(database: Asked, actor: Actor): Promise<Outcome<readonly RoundLatency[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await listLatency(reading, rounds)));
}

/** The newest rounds, each with the way that its timetable has. */
export async function listLatency(reading: Reading, most: number): Promise<readonly RoundLatency[]> {
  const found = await listRoundsReached(reading, most);
  const days = await listStageDays(reading, [...new Set(found.map(({ year }) => year))]);
  const dayOf = new Map(days.map(({ year, key, on }) => [`${year} ${key}`, on]));
  return found.map(({ year, quarter, entered, verified, reviewed, concluded, members, published }) => ({
    year,
    actual: {
      quarter, periodEndsOn: quarterDates(year, quarter).endsOn,
      reached: { entered, verified, reviewed, 'corporate-review': concluded, members, published },
    },
    planned: plannedLatency(year, quarter, (key) => dayOf.get(`${year} ${key}`) ?? null),
  }));
}

/** How many late steps are told. */
const lateSteps = 20;

/** What came late on papers' ways to their meetings, and how they came before members all the same. Refuses: `NotPermitted`. */
export async function readLatePapers(database: Asked, actor: Actor): Promise<Outcome<readonly LateStepOfPaper[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept(await listLateStepsOfPapers(reading, actor, lateSteps)));
}
