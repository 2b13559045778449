import { type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { holdOrganisation } from '@golden-thread/persistence/organisation';
import type { Submission } from './submission';

/** One change to a council's organisation, by somebody who may make it, after any other that is under way. Refuses: NotPermitted. */
export async function changeOrganisation<T>(
  database: Database,
  actor: Actor,
  submission: Submission | undefined,
  decide: (work: UnitOfWork) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(actor, 'organisation.change')) return refuse('NotPermitted');
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await holdOrganisation(work);
    return decide(work);
  });
}
