import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findRoundTiming, listRounds, roundId } from '@golden-thread/persistence/review';

/**
 * The round that looks after what comes between corporate reviews: the newest one while it is not concluded, else the next one of
 * the timetable, which reminds of it before it opens. Null where the timetable has none.
 */
export async function roundToLookAfter(work: UnitOfWork): Promise<string | null> {
  const newest = (await listRounds(work))[0];
  if (newest !== undefined && newest.state !== 'concluded') return newest.id;
  const { year, quarter } = newest ? neighbouringQuarter(newest, 1) : quarterOf(work.today);
  const next = roundId(work.council.id, year, quarter);
  return (await findRoundTiming(work, next)) ? next : (newest?.id ?? null);
}
