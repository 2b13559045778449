import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { ApiConfig } from '../config';
import { SessionStore } from './session-store';

/** Sessions, kept in PostgreSQL by the sign-in role: a restart of the process signs nobody out. One that nobody uses ends after the idle limit. */
export function keepSessions(config: ApiConfig, directory: SignInDirectory): RequestHandler {
  const secure = config.publicUrl.startsWith('https://');
  return session({
    store: new SessionStore(directory),
    name: secure ? '__Host-golden-thread' : 'golden-thread',
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: config.sessions.idleMinutes * 60_000, path: '/' },
  });
}
