import type { RetentionDays } from '@golden-thread/application/personal-data/delete-expired';
import { type KeyFile, keysInFile } from '@golden-thread/process/key-file';
import { address, databaseAddress, type Environment, pagesAddress, port, production, readSettings, text, wholeNumber } from '@golden-thread/process/settings';
import { z } from 'zod';

/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface WorkerConfig {
  readonly port: number;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** What makes an event one of ours: see docs/how-to/keys-of-the-record.md. */
  readonly recordKeys: KeyFile;
  /** The relay's role: sees the outbox messages of every council, and nothing else of them. */
  readonly relayDatabaseUrl: string;
  /** Where anchors of the record are kept, outside the database; null: only the auditors' daily e-mails leave. */
  readonly anchorsFolder: string | null;
  /** How many days what is kept. */
  readonly retention: RetentionDays;
  readonly redisUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  /** Where e-mails of a live council go; null: a live council's e-mails wait, and an operator sees why. */
  readonly smtpUrl: string | null;
  /** The development mailbox: where e-mails of a training council go, always and only. */
  readonly mailboxUrl: string | null;
  readonly mailFrom: string;
  /** What an e-mail's links begin with, without a closing slash. */
  readonly publicUrl: string;
}

const settings = z.object({
  WORKER_PORT: port(3004),
  NODE_ENV: production(),
  DATABASE_APP_URL: databaseAddress(),
  RECORD_KEYS_FILE: keysInFile(),
  DATABASE_RELAY_URL: databaseAddress(),
  ANCHORS_FOLDER: text('the path of a folder').nullable().default(null),
  ACCESS_LOG_DAYS: wholeNumber({ usual: 365, from: 30 }),
  DRAFT_DAYS: wholeNumber({ usual: 400, from: 1 }),
  NOTICE_DAYS: wholeNumber({ usual: 730, from: 30 }),
  LEAVER_DAYS: wholeNumber({ usual: 730 }),
  REDIS_URL: address('redis', 'rediss'),
  TEMPORAL_ADDRESS: text("host and port of Temporal's frontend, such as localhost:7233"),
  TEMPORAL_NAMESPACE: text('a name').default('default'),
  SMTP_URL: address('smtp', 'smtps').nullable().default(null),
  MAILBOX_URL: address('smtp', 'smtps').nullable().default(null),
  MAIL_FROM: text('a name with an address').default('Golden Thread <golden-thread@localhost>'),
  PUBLIC_URL: pagesAddress().default('http://localhost:3000'),
});

/**
 * Reads and checks every setting once.
 * @throws SettingsRefused that lists every setting that is missing or wrong, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): WorkerConfig {
  const given = readSettings(settings, environment);
  return {
    port: given.WORKER_PORT,
    production: given.NODE_ENV,
    databaseUrl: given.DATABASE_APP_URL,
    recordKeys: given.RECORD_KEYS_FILE,
    relayDatabaseUrl: given.DATABASE_RELAY_URL,
    anchorsFolder: given.ANCHORS_FOLDER,
    retention: { accesses: given.ACCESS_LOG_DAYS, drafts: given.DRAFT_DAYS, notices: given.NOTICE_DAYS, leavers: given.LEAVER_DAYS },
    redisUrl: given.REDIS_URL,
    temporal: { address: given.TEMPORAL_ADDRESS, namespace: given.TEMPORAL_NAMESPACE },
    smtpUrl: given.SMTP_URL,
    mailboxUrl: given.MAILBOX_URL,
    mailFrom: given.MAIL_FROM,
    publicUrl: given.PUBLIC_URL,
  };
}
