import type { Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { holdOrganisation } from '@golden-thread/persistence/organisation';
import { lacksPermission } from '../shared';
import type { Submitted } from './submitted';

/** One change to a council's organisation, by somebody who may make it, after any other that is under way. Refuses: NotPermitted. */
export async function changeOrganisation<T>(
  database: Database,
  actor: Actor,
  { submission }: Submitted,
  decide: (work: UnitOfWork) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await holdOrganisation(work);
    return decide(work);
  });
}
