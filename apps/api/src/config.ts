import { type KeyFile, keysInFile } from '@golden-thread/process/key-file';
import { databaseAddress, type Environment, pagesAddress, port, production, readSettings, secret, text, wholeNumber } from '@golden-thread/process/settings';
import { z } from 'zod';

/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface ApiConfig {
  readonly port: number;
  /** Where `/metrics` is answered, apart from the pages: an address for operators alone. Null: nowhere. */
  readonly metricsPort: number | null;
  /** The address people type, without a closing slash: sign-in comes back to it, cookies are secure when it is https. */
  readonly publicUrl: string;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** What makes an event one of ours: see docs/how-to/keys-of-the-record.md. */
  readonly recordKeys: KeyFile;
  /** The sign-in role: sessions, and who a subject of the identity provider is. */
  readonly signInDatabaseUrl: string;
  readonly sessionSecret: string;
  readonly identity: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | null };
  /** Per person (or address, where nobody is signed in) and minute. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** How many proxies stand before us; 0 when people reach the process directly. */
  readonly proxies: number;
  /** Where the development mailbox shows its e-mails; null where there is none. */
  readonly mailboxUrl: string | null;
  /** Where Temporal's own pages are, for the operator; null where there are none. */
  readonly temporalUiUrl: string | null;
}

const settings = z.object({
  PORT: port(3000),
  METRICS_PORT: port(0).nullable().default(null),
  PUBLIC_URL: pagesAddress().optional(),
  NODE_ENV: production(),
  DATABASE_APP_URL: databaseAddress(),
  RECORD_KEYS_FILE: keysInFile(),
  DATABASE_SIGNIN_URL: databaseAddress(),
  SESSION_SECRET: secret({ atLeast: 32 }),
  OIDC_ISSUER: pagesAddress(),
  OIDC_CLIENT_ID: text('a name').default('golden-thread'),
  OIDC_CLIENT_SECRET: text('a secret').nullable().default(null),
  REQUESTS_PER_MINUTE: wholeNumber({ usual: 600 }),
  SIGN_INS_PER_MINUTE: wholeNumber({ usual: 60 }),
  PROXIES: wholeNumber({ usual: 0 }),
  MAILBOX_PAGE_URL: pagesAddress().nullable().default(null),
  TEMPORAL_UI_URL: pagesAddress().nullable().default(null),
});

/**
 * Reads and checks every setting once.
 * @throws SettingsRefused that lists every setting that is missing or wrong, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): ApiConfig {
  const given = readSettings(settings, environment);
  return {
    port: given.PORT,
    metricsPort: given.METRICS_PORT,
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    production: given.NODE_ENV,
    databaseUrl: given.DATABASE_APP_URL,
    recordKeys: given.RECORD_KEYS_FILE,
    signInDatabaseUrl: given.DATABASE_SIGNIN_URL,
    sessionSecret: given.SESSION_SECRET,
    identity: { issuer: given.OIDC_ISSUER, clientId: given.OIDC_CLIENT_ID, clientSecret: given.OIDC_CLIENT_SECRET },
    requestsPerMinute: given.REQUESTS_PER_MINUTE,
    signInsPerMinute: given.SIGN_INS_PER_MINUTE,
    proxies: given.PROXIES,
    mailboxUrl: given.MAILBOX_PAGE_URL,
    temporalUiUrl: given.TEMPORAL_UI_URL,
  };
}
