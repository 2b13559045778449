import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, type Quarter, quarterDates, quarters } from '@golden-thread/domain/calendar/financial-year';
import type { Round, RoundTiming } from '@golden-thread/domain/review/round';
import { type CouncilId, isId, type RoundId, type StageId, type YearId } from '@golden-thread/domain/shared/id';
import { listYears, yearId } from '../timetable/years';
import { idFor } from '../unit-of-work/ids';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The id of a quarter's round, the same whether or not the round has opened yet, so that the year can name it before. */
export const roundId = (councilId: CouncilId, year: FinancialYear, quarter: Quarter): RoundId => roundIdIn(yearId(councilId, year), quarter);

/** The same, by the id of the year. */
export const roundIdIn = (yearOfCouncil: YearId, quarter: Quarter): RoundId => idFor('round', yearOfCouncil, quarter);

const columns = `id, year, quarter, state, opens_on as "opensOn", reviews_due_on as "reviewsDueOn", closes_on as "closesOn",
  exceptions_picked_on as "exceptionsPickedOn", version`;

export async function findRound(finding: Finding, id: RoundId): Promise<Round | undefined> {
  const [round] = await finding.query<Round>(`select ${columns} from round where id = $1`, [id]);
  return round;
}

/** A round by its id, or the latest there is (`latest`). */
export async function findRoundNamed(finding: Finding, named: string): Promise<Round | undefined> {
  if (named !== 'latest') return isId<RoundId>(named) ? findRound(finding, named) : undefined;
  const [round] = await finding.query<Round>(`select ${columns} from round order by year desc, quarter desc limit 1`);
  return round;
}

export async function findRoundOf(reading: Reading, of: { year: FinancialYear; quarter: Quarter }): Promise<Round | undefined> {
  const [round] = await reading.query<Round>(`select ${columns} from round where year = $1 and quarter = $2`, [of.year, of.quarter]);
  return round;
}

/** Every round there was, the newest first. */
export async function listRounds(reading: Reading): Promise<Round[]> {
  return reading.query<Round>(`select ${columns} from round order by year desc, quarter desc`);
}

export async function addRound(work: UnitOfWork, round: Round): Promise<void> {
  const { id, year, quarter, state, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn, version } = round;
  work.send(
    `insert into round (id, council_id, year, quarter, state, opens_on, reviews_due_on, closes_on, exceptions_picked_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, work.council.id, year, quarter, state, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn, version],
  );
}

/** Writes a decided round over the one that was read; which quarter it is about stays. */
export async function saveRound(work: UnitOfWork, round: Round): Promise<void> {
  const { id, state, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn, version } = round;
  work.send(
    `update round set state = $2, opens_on = $3, reviews_due_on = $4, closes_on = $5, exceptions_picked_on = $6, version = $7 where id = $1`,
    [id, state, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn, version],
  );
}

/** What the timetable says about the round of this id; undefined when no year of the council has such a round, or it is undated. */
export async function findRoundTiming(reading: Reading, id: RoundId): Promise<RoundTiming | undefined> {
  for (const { id: yearId, year } of await listYears(reading)) {
    const quarter = quarters.find((q) => roundIdIn(yearId, q) === id);
    if (quarter !== undefined) return timingOf(reading, { yearId, year, quarter });
  }
  return undefined;
}

async function timingOf(reading: Reading, of: { yearId: YearId; year: FinancialYear; quarter: Quarter }): Promise<RoundTiming | undefined> {
  const rows = await reading.query<{ id: StageId; key: string; date: CalendarDate | null }>(
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
