import { may } from '@golden-thread/domain/authority/permission';
import { rolesSeen } from '@golden-thread/domain/authority/viewing';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import type { PersonAsking } from '@golden-thread/persistence/identity/authentication.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type SignedIn, signedInAs, type WebRequest } from './web-request';

declare module 'express-session' {
  interface SessionData {
    /** As whom the pages are seen, until when (machine's clock). */
    viewing?: { readonly personId: PersonId; readonly name: string; readonly until: string };
  }
}

/**
 * Whoever is signed in, as they see the pages: as somebody else while they chose to. It ends by itself, and with the right to it. The one they
 * see as may have left meanwhile: then too.
 */
export async function asViewed(database: Database, { session }: WebRequest, own: SignedIn, asking: PersonAsking): Promise<SignedIn> {
  const { viewing } = session;
  if (viewing === undefined) return own;
  const seen = Date.parse(viewing.until) > Date.now() && may(own.actor, 'people.view-as') ? await database.read(own.actor.councilId, (reading) => findPersonActing(reading, viewing.personId)) : undefined;
  if (seen === undefined) {
    delete session.viewing;
    return own;
  }
  const as = signedInAs({ ...seen, council: asking.council, unread: 0 }, { actingForPostId: undefined });
  return { ...as, mayActFor: [], actor: { ...as.actor, roles: rolesSeen(as.actor.roles, own.actor.roles), viewedBy: { personId: asking.personId, name: asking.name } } };
}
