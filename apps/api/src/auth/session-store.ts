import { instantOf } from '@golden-thread/domain/calendar/instants';
import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { findAskingBySession, type SessionFound } from '@golden-thread/persistence/identity/authentication.query';
import connectPgSimple from 'connect-pg-simple';
import session, { type Session, type SessionData } from 'express-session';
import type { WebRequest } from './web-request';

const minute = 60_000;
const PostgresStore = connectPgSimple(session);

/**
 * The sessions' rows, read together with who is signed in: one question for each page. That a session is in use is written down once a
 * minute, not at each page, because the idle limit less a minute is the idle limit.
 */
export class SessionStore extends PostgresStore {
  private readonly noted = new Map<string, number>();
  /** Who is signed in with a session that was read just now. Beside it, because what is in it is written down again. */
  private readonly people = new WeakMap<SessionData, Pick<SessionFound, 'person' | 'isMoved'>>();

  constructor(private readonly directory: SignInDirectory) {
    super({ pool: directory.pool, tableName: 'session', createTableIfMissing: false, pruneSessionInterval: 15 * 60, errorLog: () => undefined });
  }

  override get(sessionId: string, done: (error: unknown, session?: SessionData | null) => void): void {
    findAskingBySession(this.directory, { sessionId, live: instantOf(new Date()) }).then(
      (found) => done(null, found ? this.withPerson(found) : null),
      (error: unknown) => done(error),
    );
  }

  override createSession(request: WebRequest, kept: SessionData): Session & SessionData {
    const found = this.people.get(kept);
    if (found?.person !== undefined) request.signedInPerson = found.person;
    if (found?.isMoved) request.isSignInMoved = true;
    return super.createSession(request, kept);
  }

  override set(sessionId: string, kept: SessionData, done?: (error?: unknown) => void): void {
    this.note(sessionId);
    super.set(sessionId, kept, done);
  }

  override touch(sessionId: string, kept: SessionData, done?: () => void): void {
    if (Date.now() - (this.noted.get(sessionId) ?? 0) < minute) return done?.();
    this.note(sessionId);
    super.touch(sessionId, kept, done);
  }

  private note(sessionId: string): void {
    if (this.noted.size > 20_000) this.noted.clear();
    this.noted.set(sessionId, Date.now());
  }

  private withPerson({ kept, ...found }: SessionFound): SessionData {
    this.people.set(kept as SessionData, found);
    return kept as SessionData;
  }
}
