import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ServiceAccountEvent } from '@golden-thread/domain/authority/events';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { addServiceAccount as add, listServiceAccounts as list, type ServiceAccount } from '@golden-thread/persistence/identity/service-accounts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission, type Submitted } from '../shared/command';

export type { ServiceAccount } from '@golden-thread/persistence/identity/service-accounts';

/** The accounts of API clients, with who owns each. Refuses: `NotPermitted`. */
export async function listServiceAccounts(database: Database, actor: Actor): Promise<Outcome<readonly ServiceAccount[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, list));
}

/**
 * Adds an account for an API client. Whoever adds it owns it: what it writes counts as theirs, so that it decides nothing they contributed to.
 * It can do nothing until it is appointed to a post. Refuses: `NotPermitted`, `NameMissing`.
 */
export async function addServiceAccount(database: Database, actor: Actor, command: { readonly name: string } & Submitted): Promise<Outcome<{ id: PersonId }>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  const name = normalText(command.name);
  const ownerId = actor.personId;
  if (name === '') return refuse('NameMissing');
  if (ownerId === null) return refuse('NotPermitted', { permission: 'tokens.manage' });
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const id = newId<PersonId>();
    add(work, { id, name, ownerId });
    work.record({ name: 'ServiceAccountAdded', stream: { type: 'person', id }, payload: { ownerId }, wording: { name } } satisfies ServiceAccountEvent);
    return accept({ id });
  });
}
