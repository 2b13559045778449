import type { Round } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { saveRound } from '@golden-thread/persistence/review';
import { readQuarter } from '../review/read-quarter';
import { pickExceptions } from './pick-exceptions';

/**
 * Picks exceptions from the figures as they stand, before the close, so that managers can write their options in time. Missing
 * reviews are no exception yet: they may still come, late.
 */
export async function pickExceptionsEarly(work: UnitOfWork, round: Round): Promise<Round> {
  await pickExceptions(work, round, { figures: await readQuarter(work, round), withoutReview: [] });
  const picked: Round = { ...round, exceptionsPickedOn: work.today, version: round.version + 1 };
  await saveRound(work, picked);
  return picked;
}
