import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** The reasons given for objectives of services and units that lead to nothing above, by objective. */
export async function findBreakReasons(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<string, string>> {
  const rows = await reading.query<{ id: string; reason: string }>(
    `select id, break_reason as reason from objective where council_id = $1 and year = $2 and level <> 'individual' and break_reason is not null`,
    [reading.council.id, year],
  );
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}
