import { allowedDangers, databaseDangers, plainBucket, plainPages, redisDangers, refuseDangers } from '@golden-thread/process/dangers';
import { type KeyFile, keysInFile } from '@golden-thread/process/key-file';
import { address, bucketAddress, databaseAddress, type Environment, listenOn, pagesAddress, port, production, readSettings, secret, text, wholeNumber, wholeNumberSaid } from '@golden-thread/process/settings';
import { z } from 'zod';

/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface ApiConfig {
  readonly port: number;
  /** The address of this machine that it listens on, for people and for operators. */
  readonly listenOn: string;
  /** Where `/metrics` is answered, apart from the pages: an address for operators alone. Null: nowhere. */
  readonly metricsPort: number | null;
  /** The address people type, without a closing slash: sign-in comes back to it, cookies are secure when it is https. */
  readonly publicUrl: string;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** What makes an event one of ours: see docs/how-to/keys-of-the-record.md. */
  readonly recordKeys: KeyFile;
  /** Where the worker keeps anchors of the record outside the database, to be read and shown: a bucket, else a folder; both null: nowhere. */
  readonly anchorsFolder: string | null;
  readonly anchorsBucket: string | null;
  /** Where documents and evidence are kept, the same for every process: a bucket, else a folder; both null: nowhere, and none can be made or added. */
  readonly filesFolder: string | null;
  readonly filesBucket: string | null;
  /** Where evidence is posted to be looked through before it is kept; null: nothing looks through it, and each file says so. */
  readonly fileScanner: string | null;
  /** The sign-in role: sessions, and who a subject of the identity provider is. */
  readonly signInDatabaseUrl: string;
  readonly sessionSecret: string;
  /** Minutes: `idle` since the last page, `longest` since the sign-in whatever was done, `fresh` until the dangerous asks for another sign-in. */
  readonly sessions: { readonly idleMinutes: number; readonly longestMinutes: number; readonly freshMinutes: number };
  /** `formerIssuer`: the provider whose place this one has taken, calling people the same. `maxAge`: seconds since the provider last asked who somebody is; `acr`: one of these levels of assurance is required. Null: not asked. */
  readonly identity: {
    readonly issuer: string;
    readonly formerIssuer?: string | null;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly maxAge?: number | null;
    readonly acr?: readonly string[] | null;
  };
  /** Where several processes count together who asks too often; null: each counts for itself. */
  readonly redisUrl: string | null;
  /** Per person (or address, where nobody is signed in) and minute. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /**
   * How many proxies of ours stand before us; 0 when people reach the process directly. So many addresses at the end of X-Forwarded-For are
   * believed. One too many, and whoever sends that header chooses the address that limits and records know them by; one too few, and
   * everybody is counted as the proxy.
   */
  readonly proxies: number;
  /** Where whoever finds a weakness writes to: mailto:… or https://…; null: nobody is named. */
  readonly securityContact: string | null;
  /** Where the development mailbox shows its e-mails; null where there is none. */
  readonly mailboxUrl: string | null;
  /** Where Temporal's own pages are, for the operator; null where there are none. */
  readonly temporalUiUrl: string | null;
}

const schema = z.object({
  PORT: port(3000),
  LISTEN_ON: listenOn(),
  METRICS_PORT: port(0).nullable().default(null),
  PUBLIC_URL: pagesAddress().optional(),
  NODE_ENV: production(),
  ALLOW_UNSAFE: allowedDangers(),
  DATABASE_APP_URL: databaseAddress(),
  RECORD_KEYS_FILE: keysInFile(),
  DATABASE_SIGNIN_URL: databaseAddress(),
  ANCHORS_FOLDER: text('the path of a folder').nullable().default(null),
  ANCHORS_BUCKET: bucketAddress(),
  FILES_FOLDER: text('the path of a folder').nullable().default(null),
  FILES_BUCKET: bucketAddress(),
  FILE_SCANNER: pagesAddress().nullable().default(null),
  SESSION_SECRET: secret({ atLeast: 32 }),
  OIDC_ISSUER: pagesAddress(),
  OIDC_FORMER_ISSUER: pagesAddress().nullable().default(null),
  OIDC_CLIENT_ID: text('a name').default('golden-thread'),
  OIDC_CLIENT_SECRET: text('a secret').nullable().default(null),
  OIDC_MAX_AGE: wholeNumber({ usual: 0, from: 60 }).nullable().default(null),
  OIDC_ACR_VALUES: text('levels of assurance, apart by spaces').nullable().default(null),
  SESSION_IDLE_MINUTES: wholeNumber({ usual: 120, from: 5, to: 1440 }),
  SESSION_LONGEST_MINUTES: wholeNumber({ usual: 720, from: 15, to: 1440 }),
  FRESH_SIGN_IN_MINUTES: wholeNumber({ usual: 30, from: 1, to: 720 }),
  REDIS_URL: address('redis', 'rediss').nullable().default(null),
  REQUESTS_PER_MINUTE: wholeNumber({ usual: 600, from: 1 }),
  SIGN_INS_PER_MINUTE: wholeNumber({ usual: 60, from: 1 }),
  PROXIES: wholeNumberSaid({ from: 0, to: 5 }),
  SECURITY_CONTACT: z
    .string()
    .refine((value) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value), { error: 'is no address of that kind; accepted is one that begins with mailto: or https://.' })
    .nullable()
    .default(null),
  MAILBOX_PAGE_URL: pagesAddress().nullable().default(null),
  TEMPORAL_UI_URL: pagesAddress().nullable().default(null),
});

const proxiesUnsaid =
  'is not set: say how many proxies of yours stand before this process, 0 where people reach it directly. One too many, and whoever sends X-Forwarded-For chooses the address they are known by.';

const settings = schema.superRefine((given, context) => {
  refuseDangers(context, given, [
    plainPages('PUBLIC_URL', publicUrlOf(given), 'http-address'),
    plainPages('OIDC_ISSUER', given.OIDC_ISSUER, 'http-identity-provider'),
    given.OIDC_CLIENT_SECRET === null && { name: 'no-client-secret', setting: 'OIDC_CLIENT_SECRET' },
    ...databaseDangers('DATABASE_APP_URL', given.DATABASE_APP_URL, 'golden_thread_app'),
    plainBucket('ANCHORS_BUCKET', given.ANCHORS_BUCKET),
    plainBucket('FILES_BUCKET', given.FILES_BUCKET),
    ...redisDangers(given.REDIS_URL),
    ...databaseDangers('DATABASE_SIGNIN_URL', given.DATABASE_SIGNIN_URL, 'golden_thread_signin'),
  ]);
  if (given.NODE_ENV && given.PROXIES === null) context.addIssue({ code: 'custom', path: ['PROXIES'], message: proxiesUnsaid });
});

const publicUrlOf = ({ PUBLIC_URL, PORT }: z.output<typeof schema>): string => PUBLIC_URL ?? `http://localhost:${PORT}`;

/**
 * Reads and checks every setting once.
 * @throws SettingsRefused that lists every setting that is missing, wrong or unsafe, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): ApiConfig {
  const given = readSettings(settings, environment);
  return {
    port: given.PORT,
    listenOn: given.LISTEN_ON,
    metricsPort: given.METRICS_PORT,
    publicUrl: publicUrlOf(given),
    production: given.NODE_ENV,
    databaseUrl: given.DATABASE_APP_URL,
    recordKeys: given.RECORD_KEYS_FILE,
    anchorsFolder: given.ANCHORS_FOLDER,
    anchorsBucket: given.ANCHORS_BUCKET,
    filesFolder: given.FILES_FOLDER,
    filesBucket: given.FILES_BUCKET,
    fileScanner: given.FILE_SCANNER,
    signInDatabaseUrl: given.DATABASE_SIGNIN_URL,
    sessionSecret: given.SESSION_SECRET,
    sessions: { idleMinutes: given.SESSION_IDLE_MINUTES, longestMinutes: given.SESSION_LONGEST_MINUTES, freshMinutes: given.FRESH_SIGN_IN_MINUTES },
    identity: {
      issuer: given.OIDC_ISSUER,
      formerIssuer: given.OIDC_FORMER_ISSUER,
      clientId: given.OIDC_CLIENT_ID,
      clientSecret: given.OIDC_CLIENT_SECRET,
      maxAge: given.OIDC_MAX_AGE,
      acr: given.OIDC_ACR_VALUES?.split(/\s+/).filter(Boolean) ?? null,
    },
    redisUrl: given.REDIS_URL,
    requestsPerMinute: given.REQUESTS_PER_MINUTE,
    signInsPerMinute: given.SIGN_INS_PER_MINUTE,
    proxies: given.PROXIES ?? 0,
    securityContact: given.SECURITY_CONTACT,
    mailboxUrl: given.MAILBOX_PAGE_URL,
    temporalUiUrl: given.TEMPORAL_UI_URL,
  };
}
