import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideViewing } from '@golden-thread/domain/authority/decide-viewing';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseAll, refuseIn } from '@golden-thread/domain/shared/outcome';
import { findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';

export interface ViewAs extends Submitted {
  readonly person: NamedPerson;
  readonly reason: string;
}

/**
 * The policy team begins to see the product as somebody else does; recorded on that person's history, and they are told.
 * Refuses: `NotPermitted`, as `resolvePerson` does (`at`: person), `NotFound` for who has left, and as `decideViewing` does.
 */
export async function viewAs(database: Database, actor: Actor, { person, reason, submission }: ViewAs): Promise<Outcome<{ personId: PersonId; name: string }>> {
  const lacking = lacksPermission(actor, 'people.view-as');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const found = await resolvePerson(work, person);
    if (!found.ok) return refuseIn('person', found);
    const seen = await findPersonActing(work, found.value);
    if (seen === undefined) return refuse('NotFound');
    const decided = decideViewing(actor, { personId: found.value, reason });
    if (!decided.ok) return refuseAll([decided.refusal]) ?? decided;
    await work.lock(decided.value.stream);
    work.record(decided.value);
    return accept({ personId: found.value, name: seen.name });
  });
}
