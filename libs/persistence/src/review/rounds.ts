import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Round } from '@golden-thread/domain/review';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { RoundRow } from './round.row';

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
  await work.manager.insert(RoundRow, { ...round, councilId: work.council.id });
}

/** Writes a decided round over the one that was read. */
export async function saveRound(work: UnitOfWork, { id, ...round }: Round): Promise<void> {
  await work.manager.update(RoundRow, { id }, round);
}
