import { type FinancialYear, type Quarter, quarterOf } from '@golden-thread/domain/calendar';
import { getPeriod } from '@golden-thread/domain/measure';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Whether the figures of the quarter that a period ends in have been frozen. */
export async function isFrozen(reading: Reading, period: string): Promise<boolean> {
  const { year, quarter } = quarterOf(getPeriod(period).endsOn);
  return (await reading.query('select 1 from figure_freeze where year = $1 and quarter = $2', [year, quarter])).length > 0;
}

/** Freezes a quarter: every current figure of a period that ended by then is marked. Answers false when it was frozen before. */
export async function freezeQuarter(work: UnitOfWork, asked: { year: FinancialYear; quarter: Quarter; endsOn: string }): Promise<boolean> {
  const { year, quarter, endsOn } = asked;
  const fresh = await work.query(
    `insert into figure_freeze (council_id, year, quarter, frozen_at) values ($1, $2, $3, $4) on conflict do nothing returning quarter`,
    [work.council.id, year, quarter, work.now],
  );
  if (fresh.length === 0) return false;
  await work.query('update measure_value set frozen_at = $1 where current and frozen_at is null and ends_on <= $2', [work.now, endsOn]);
  return true;
}
