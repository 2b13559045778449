import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Round } from '@golden-thread/domain/review';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, year, quarter, state, opens_on as "opensOn", reviews_due_on as "reviewsDueOn", closes_on as "closesOn",
  exceptions_picked_on as "exceptionsPickedOn", version`;

export async function findRound(finding: Finding, id: string): Promise<Round | undefined> {
  const [round] = await finding.query<Round>(`select ${columns} from round where id = $1`, [id]);
  return round;
}

/** A round by its id, or the latest there is (`latest`). */
export async function findRoundNamed(finding: Finding, named: string): Promise<Round | undefined> {
  if (named !== 'latest') return findRound(finding, named);
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
