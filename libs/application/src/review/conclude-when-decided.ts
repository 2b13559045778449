import { decideConclusion, type Round } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { listExceptions } from '@golden-thread/persistence/exception';
import { saveRound } from '@golden-thread/persistence/review';
import { roundSubject } from './round-subject';

/** Concludes the corporate review in the transaction of its last decision. Answers the round, unchanged while one is still open. */
export async function concludeWhenDecided(work: UnitOfWork, round: Round): Promise<Round> {
  const exceptions = (await listExceptions(work, round.id)).filter(({ state }) => state !== 'withdrawn');
  const decidedOnes = exceptions.filter(({ state }) => state === 'decided').length;
  const decided = decideConclusion(round, { decided: decidedOnes, undecided: exceptions.length - decidedOnes });
  if (!decided.ok) return round;
  await saveRound(work, decided.value.round);
  work.record(decided.value.event);
  work.closeTasks({ subject: roundSubject(round), kinds: ['decide-exceptions'], as: 'done' });
  return decided.value.round;
}
