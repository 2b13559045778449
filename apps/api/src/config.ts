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
  /** The sign-in role: sessions, and who a subject of the identity provider is. */
  readonly signInDatabaseUrl: string;
  readonly sessionSecret: string;
  /** Minutes: `idle` since the last page, `longest` since the sign-in whatever was done, `fresh` until the dangerous asks for another sign-in. */
  readonly sessions: { readonly idleMinutes: number; readonly longestMinutes: number; readonly freshMinutes: number };
  /** `maxAge`: seconds since the provider last asked who somebody is; `acr`: one of these levels of assurance is required. Null: not asked. */
  readonly identity: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly maxAge?: number | null;
    readonly acr?: readonly string[] | null;
  };
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
  DATABASE_SIGNIN_URL: databaseAddress(),
  SESSION_SECRET: secret({ atLeast: 32 }),
  OIDC_ISSUER: pagesAddress(),
  OIDC_CLIENT_ID: text('a name').default('golden-thread'),
  OIDC_CLIENT_SECRET: text('a secret').nullable().default(null),
  OIDC_MAX_AGE: wholeNumber({ usual: 0, from: 60 }).nullable().default(null),
  OIDC_ACR_VALUES: text('levels of assurance, apart by spaces').nullable().default(null),
  SESSION_IDLE_MINUTES: wholeNumber({ usual: 120, from: 5, to: 1440 }),
  SESSION_LONGEST_MINUTES: wholeNumber({ usual: 720, from: 15, to: 1440 }),
  FRESH_SIGN_IN_MINUTES: wholeNumber({ usual: 30, from: 1, to: 720 }),
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
    signInDatabaseUrl: given.DATABASE_SIGNIN_URL,
    sessionSecret: given.SESSION_SECRET,
    sessions: { idleMinutes: given.SESSION_IDLE_MINUTES, longestMinutes: given.SESSION_LONGEST_MINUTES, freshMinutes: given.FRESH_SIGN_IN_MINUTES },
    identity: {
      issuer: given.OIDC_ISSUER,
      clientId: given.OIDC_CLIENT_ID,
      clientSecret: given.OIDC_CLIENT_SECRET,
      maxAge: given.OIDC_MAX_AGE,
      acr: given.OIDC_ACR_VALUES?.split(/\s+/).filter(Boolean) ?? null,
    },
    requestsPerMinute: given.REQUESTS_PER_MINUTE,
    signInsPerMinute: given.SIGN_INS_PER_MINUTE,
    proxies: given.PROXIES,
    mailboxUrl: given.MAILBOX_PAGE_URL,
    temporalUiUrl: given.TEMPORAL_UI_URL,
  };
}
