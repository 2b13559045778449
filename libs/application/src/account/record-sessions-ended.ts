import type { Actor } from '@golden-thread/domain/authority/actor';
import type { SessionsEnded } from '@golden-thread/domain/authority/events';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** Records that an administrator signed somebody out everywhere; they are told. Refuses: `NotPermitted`, `NotFound`. */
export async function recordSessionsEnded(
  database: Database,
  actor: Actor,
  { personId, sessions }: { readonly personId: PersonId; readonly sessions: number },
): Promise<Outcome<null>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.transact({ actor }, async (work) => {
    if ((await findPerson(work, personId)) === undefined) return refuse('NotFound');
    work.record({ name: 'SessionsEnded', stream: { type: 'person', id: personId }, payload: { personId, sessions } } satisfies SessionsEnded);
    return accept(null);
  });
}
