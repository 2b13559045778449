import type { RetentionDays } from '@golden-thread/application/personal-data/delete-expired';
import { allowedDangers, databaseDangers, isOnThisMachine, plainBucket, plainPages, redisDangers, refuseDangers } from '@golden-thread/process/dangers';
import { type KeyFile, keysInFile } from '@golden-thread/process/key-file';
import { address, bucketAddress, databaseAddress, type Environment, listenOn, pagesAddress, port, production, readSettings, text, wholeNumber, yesOrNo } from '@golden-thread/process/settings';
import { z } from 'zod';

/** How Temporal's frontend is reached. */
export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** Encrypted on the way: by the machine's own authorities, or by a file of one; with a certificate of ours, where Temporal asks for one. Null: not at all. */
  readonly tls: { readonly authority: string | null; readonly certificate: string | null; readonly key: string | null } | null;
  readonly apiKey: string | null;
}

/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface WorkerConfig {
  readonly port: number;
  /** The address of this machine that it listens on. Whoever reaches it reads health, alarms and numbers without a sign-in. */
  readonly listenOn: string;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** What makes an event one of ours: see docs/how-to/keys-of-the-record.md. */
  readonly recordKeys: KeyFile;
  /** The relay's role: sees the outbox messages of every council, and nothing else of them. */
  readonly relayDatabaseUrl: string;
  /** Where anchors of the record are kept, outside the database: in a bucket, else in a folder. Both null: only the auditors' daily e-mails leave. */
  readonly anchorsFolder: string | null;
  readonly anchorsBucket: string | null;
  /** Where documents and evidence are kept, the same for every process: a bucket, else a folder; both null: nowhere, and none can be made or added. */
  readonly filesFolder: string | null;
  readonly filesBucket: string | null;
  /** How many days what is kept. */
  readonly retention: RetentionDays;
  readonly redisUrl: string;
  readonly temporal: TemporalSettings;
  /** Where e-mails of a live council go; null: a live council's e-mails wait, and an operator sees why. */
  readonly smtpUrl: string | null;
  /** E-mails go to that server encrypted or not at all. */
  readonly smtpMustEncrypt: boolean;
  /** The development mailbox: where e-mails of a training council go, always and only. */
  readonly mailboxUrl: string | null;
  readonly mailFrom: string;
  /** What an e-mail's links begin with, without a closing slash. */
  readonly publicUrl: string;
}

const schema = z.object({
  WORKER_PORT: port(3004),
  LISTEN_ON: listenOn(),
  NODE_ENV: production(),
  ALLOW_UNSAFE: allowedDangers(),
  DATABASE_APP_URL: databaseAddress(),
  RECORD_KEYS_FILE: keysInFile(),
  DATABASE_RELAY_URL: databaseAddress(),
  ANCHORS_FOLDER: text('the path of a folder').nullable().default(null),
  ANCHORS_BUCKET: bucketAddress(),
  FILES_FOLDER: text('the path of a folder').nullable().default(null),
  FILES_BUCKET: bucketAddress(),
  ACCESS_LOG_DAYS: wholeNumber({ usual: 365, from: 30 }),
  DRAFT_DAYS: wholeNumber({ usual: 400, from: 1 }),
  NOTICE_DAYS: wholeNumber({ usual: 730, from: 30 }),
  LEAVER_DAYS: wholeNumber({ usual: 730 }),
  REDIS_URL: address('redis', 'rediss'),
  TEMPORAL_ADDRESS: text("host and port of Temporal's frontend, such as localhost:7233"),
  TEMPORAL_NAMESPACE: text('a name').default('default'),
  TEMPORAL_TLS: yesOrNo(),
  TEMPORAL_TLS_CA: text('the path of a file').nullable().default(null),
  TEMPORAL_TLS_CERT: text('the path of a file').nullable().default(null),
  TEMPORAL_TLS_KEY: text('the path of a file').nullable().default(null),
  TEMPORAL_API_KEY: text('a key').nullable().default(null),
  SMTP_URL: address('smtp', 'smtps').nullable().default(null),
  MAILBOX_URL: address('smtp', 'smtps').nullable().default(null),
  MAIL_FROM: text('a name with an address').default('Golden Thread <golden-thread@localhost>'),
  PUBLIC_URL: pagesAddress().default('http://localhost:3000'),
});

const settings = schema.superRefine((given, context) => {
  refuseDangers(context, given, [
    plainPages('PUBLIC_URL', given.PUBLIC_URL, 'http-address'),
    ...databaseDangers('DATABASE_APP_URL', given.DATABASE_APP_URL, 'golden_thread_app'),
    ...databaseDangers('DATABASE_RELAY_URL', given.DATABASE_RELAY_URL, 'golden_thread_relay'),
    ...redisDangers(given.REDIS_URL),
    plainBucket('ANCHORS_BUCKET', given.ANCHORS_BUCKET),
    plainBucket('FILES_BUCKET', given.FILES_BUCKET),
    !given.TEMPORAL_TLS && !isOnThisMachine(given.TEMPORAL_ADDRESS) && { name: 'plain-temporal', setting: 'TEMPORAL_TLS' },
  ]);
  if ((given.TEMPORAL_TLS_CERT === null) !== (given.TEMPORAL_TLS_KEY === null)) {
    context.addIssue({ code: 'custom', path: ['TEMPORAL_TLS_CERT'], message: 'and TEMPORAL_TLS_KEY belong together: set both, or neither.' });
  }
});

const temporalOf = (given: z.output<typeof schema>): TemporalSettings => ({
  address: given.TEMPORAL_ADDRESS,
  namespace: given.TEMPORAL_NAMESPACE,
  tls: given.TEMPORAL_TLS ? { authority: given.TEMPORAL_TLS_CA, certificate: given.TEMPORAL_TLS_CERT, key: given.TEMPORAL_TLS_KEY } : null,
  apiKey: given.TEMPORAL_API_KEY,
});

/**
 * Reads and checks every setting once.
 * @throws SettingsRefused that lists every setting that is missing, wrong or unsafe, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): WorkerConfig {
  const given = readSettings(settings, environment);
  return {
    port: given.WORKER_PORT,
    listenOn: given.LISTEN_ON,
    production: given.NODE_ENV,
    databaseUrl: given.DATABASE_APP_URL,
    recordKeys: given.RECORD_KEYS_FILE,
    relayDatabaseUrl: given.DATABASE_RELAY_URL,
    anchorsFolder: given.ANCHORS_FOLDER,
    anchorsBucket: given.ANCHORS_BUCKET,
    filesFolder: given.FILES_FOLDER,
    filesBucket: given.FILES_BUCKET,
    retention: { accesses: given.ACCESS_LOG_DAYS, drafts: given.DRAFT_DAYS, notices: given.NOTICE_DAYS, leavers: given.LEAVER_DAYS },
    redisUrl: given.REDIS_URL,
    temporal: temporalOf(given),
    smtpUrl: given.SMTP_URL,
    smtpMustEncrypt: given.NODE_ENV && given.SMTP_URL !== null && !isOnThisMachine(given.SMTP_URL) && !given.ALLOW_UNSAFE.includes('plain-mail'),
    mailboxUrl: given.MAILBOX_URL,
    mailFrom: given.MAIL_FROM,
    publicUrl: given.PUBLIC_URL,
  };
}
