import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, TokenEvent } from '@golden-thread/domain/authority';
import { addDays, londonDate } from '@golden-thread/domain/calendar';
import { type Database, newId, type Scope } from '@golden-thread/persistence';
import { addToken, findPersonActing, newToken } from '@golden-thread/persistence/identity';
import { lacksPermission } from '../shared';

export interface MakeToken {
  readonly personId: string;
  /** What it is for, so that whoever ends it knows what stops. */
  readonly label: string;
  /** How long it holds, 1 to 366 days of the machine's clock. */
  readonly days: number;
  readonly submission?: Scope['submission'];
}

/**
 * A bearer token with which a program acts as a person: with that person's posts of the day, never more. It is shown once, and only its
 * digest is kept; asked for again under the same submission, `token` is null.
 * Refuses: `NotPermitted`, `NoSuchPerson`, `TokenLabelMissing`, `TokenLifetimeOutOfRange`.
 */
export async function makeToken(database: Database, actor: Actor, command: MakeToken): Promise<Outcome<{ id: string; token: string | null }>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  const label = command.label.trim();
  if (label === '' || label.length > 100) return refuse('TokenLabelMissing');
  if (!Number.isInteger(command.days) || command.days < 1 || command.days > 366) return refuse('TokenLifetimeOutOfRange');
  const { token, hash } = newToken();
  const made = await database.transact({ actor, submission: command.submission }, async (work) => {
    if ((await findPersonActing(work, command.personId)) === undefined) return refuse('NoSuchPerson');
    const id = newId();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + command.days * 86_400_000);
    await addToken(work, { id, personId: command.personId, label, hash, createdBy: actor.personId, createdAt, expiresAt });
    const expiresOn = addDays(londonDate(createdAt.toISOString()), command.days);
    work.record({ name: 'TokenMade', stream: { type: 'token', id }, payload: { personId: command.personId, expiresOn } } satisfies TokenEvent);
    return accept({ id, hash });
  });
  return made.ok ? accept({ id: made.value.id, token: made.value.hash === hash ? token : null }) : made;
}
