import { accept, type Outcome } from '@golden-thread/domain';
import type { Database } from '@golden-thread/persistence';
import { markLetter } from '@golden-thread/persistence/notice';
import { engineActor } from '../engine';

/** What became of a letter: sent; refused before it was taken, to be tried again or not; or nobody knows. */
export type SendingSettled =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting' | 'failed' | 'possibly-sent'; readonly error: string };

/** Records what became of a letter whose sending had begun. */
export function settleSending(
  database: Database,
  { councilId, letterId, settled }: { councilId: string; letterId: string; settled: SendingSettled },
): Promise<Outcome<null>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    await markLetter(work, { letterId, ...settled });
    return accept(null);
  });
}
