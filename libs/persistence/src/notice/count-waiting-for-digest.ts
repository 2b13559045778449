import type { DailyDigestFacts } from '@golden-thread/domain/task';
import type { Reading } from '../unit-of-work/reading';
import { waitsForDigest } from './waits-for-digest';

/** Notices that no e-mail carries yet, and how many of them are for people who have not had today's digest; how one is found to be due. */
export async function countWaitingForDigest(reading: Reading): Promise<DailyDigestFacts> {
  const [row] = await reading.query<DailyDigestFacts>(
    `select count(*)::int as waiting, count(*) filter (where not exists (
       select from letter where letter.person_id = notice.person_id and letter.council_date = $1 and letter.kind = 'digest'))::int as sendable
     from notice where ${waitsForDigest}`,
    [reading.today],
  );
  return row!;
}
