import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TogetherDecision } from '@golden-thread/domain/exception/decide-exception';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { RoundId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findRoundNamed } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { concludeWhenDecided } from '../review/close-round';
import { lacksPermission, type Submitted } from '../shared/command';
import { decideOne } from './decide-exception';
import { loadException } from './exception-command';

/** One decision on several exceptions of a corporate review. */
export interface DecideExceptionsTogether extends Submitted {
  /** The round, by its id or `latest`. */
  readonly roundId: string;
  /** The exceptions, by id or reference. */
  readonly exceptions: readonly string[];
  readonly decision: TogetherDecision;
  readonly reason: string;
  /** Why those are decided whose report has not come. */
  readonly withoutReport: string | null;
}

/**
 * The corporate review decides several exceptions alike, in one transaction: each with an event of its own and the issue for its service,
 * as if decided alone. One that somebody decided meanwhile is left as it is. A clinic and a recovery plan are decided one by one.
 * Refuses: `NotPermitted`, `RoundNotFound`, `NothingToDecide`, `ExceptionNotFound` (an exception of another round too),
 * and as `decideException` does for any of them, naming it; then none is decided.
 */
export async function decideExceptionsTogether(
  database: Database,
  actor: Actor,
  { roundId, exceptions, decision, reason, withoutReport, submission }: DecideExceptionsTogether,
): Promise<Outcome<{ roundId: RoundId; decided: number; concluded: boolean }>> {
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const round = await findRoundNamed(work, roundId);
    if (!round) return refuse('RoundNotFound');
    await work.lock(roundStream(round.id));
    let decidedOnes = 0;
    for (const named of [...new Set(exceptions)].sort()) {
      const at = await loadException(work, named);
      if (!at || at.round.id !== round.id) return refuse('ExceptionNotFound');
      if (at.exception.state === 'decided') continue;
      const decided = await decideOne(work, at, { decision, reason, withoutReport, option: null, resources: null, clinicOn: null });
      if (!decided.ok) return decided;
      decidedOnes += 1;
    }
    if (decidedOnes === 0) return refuse('NothingToDecide');
    const after = await concludeWhenDecided(work, round);
    return accept({ roundId: round.id, decided: decidedOnes, concluded: after.state === 'concluded' });
  });
}
