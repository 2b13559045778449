import { recordSessionsEnded } from '@golden-thread/application/account/record-sessions-ended';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { SessionSummary, SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DATABASE, SIGN_IN_DIRECTORY } from '../injection-tokens';

export type { SessionSummary } from '@golden-thread/persistence/identity/sign-in-directory';

/** What a session is called where it is listed: whoever reads it learns nothing to sign in with. */
export const sessionDigest = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Where people are signed in, for themselves and for the administrator, and the end of it. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(SIGN_IN_DIRECTORY) private readonly directory: SignInDirectory,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  /** Where somebody is signed in, the latest sign-in first. Of others for the administrator alone: nobody else is told. */
  async list(actor: Actor, personId: PersonId): Promise<Outcome<readonly SessionSummary[]>> {
    if (personId !== actor.personId && !may(actor, 'organisation.change')) return refuse('NotPermitted', { permission: 'organisation.change' });
    return accept(await this.directory.listSessions({ councilId: actor.councilId, personId }));
  }

  /** Ends one of one's own sessions, or all but the one that asks. Answers how many ended. */
  async endOwn(actor: Actor, which: { readonly session: string } | { readonly allBut: string }): Promise<number> {
    const { councilId, personId } = actor;
    if (personId === null) return 0;
    const person = { councilId, personId };
    return 'session' in which ? this.directory.endSessions(person, { only: which.session }) : this.directory.endSessions(person, { but: which.allBut });
  }

  /** Ends every session of somebody else, which is recorded. Refuses: `NotPermitted`. */
  async endOthers(actor: Actor, personId: PersonId): Promise<Outcome<number>> {
    if (!may(actor, 'organisation.change')) return refuse('NotPermitted', { permission: 'organisation.change' });
    const sessions = await this.directory.endSessions({ councilId: actor.councilId, personId }, {});
    const recorded = await recordSessionsEnded(this.database, actor, { personId, sessions });
    return recorded.ok ? accept(sessions) : recorded;
  }
}
