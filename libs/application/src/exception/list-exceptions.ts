import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Round } from '@golden-thread/domain/review/round';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type ExceptionSummary, listExceptionSummaries } from '@golden-thread/persistence/exception/exceptions.query';
import { listRounds } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** An exception in the list of all rounds, with the round it was raised in. */
export type ListedException = ExceptionSummary & { readonly round: Pick<Round, 'year' | 'quarter'> };

/** The exceptions of every round that still stand and are the actor's to read, the newest round's first. Refuses: `NotPermitted`. */
export async function listExceptions(database: Database, actor: Actor): Promise<Outcome<readonly ListedException[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [rounds, exceptions] = [await listRounds(reading), await listExceptionSummaries(reading, actor, null)];
    return accept(rounds.flatMap((round) => exceptions.filter(({ roundId }) => roundId === round.id).map((one) => ({ ...one, round }))));
  });
}
