import { allowedDangers, type Danger, databaseDangers, plainBucket, refuseDangers } from '@golden-thread/process/dangers';
import { type KeyFile, keysInFile } from '@golden-thread/process/key-file';
import { bucketAddress, databaseAddress, type Environment, production, readSettings, text } from '@golden-thread/process/settings';
import { z } from 'zod';

/** Where the commands find PostgreSQL. Nothing else reads the environment. */
export interface CliConfig {
  /** The owner's address: it migrates. */
  readonly databaseUrl: string;
  /** The application's role: every use case. */
  readonly databaseAppUrl: string;
  readonly databaseRelayUrl: string;
  readonly databaseSignInUrl: string;
  /** What makes an event one of ours. */
  readonly recordKeys: KeyFile;
  /** The file they lie in, for the commands that change or copy it. */
  readonly recordKeysFile: string;
  /** Where anchors of the record are kept outside the database, in a bucket, else in a folder; both null: nowhere. */
  readonly anchorsFolder: string | null;
  /** Where documents and evidence lie, where that is a folder; a bucket keeps its own copies. */
  readonly filesFolder: string | null;
  /** The bucket where documents and evidence lie, where that is one. */
  readonly filesBucket: string | null;
  readonly anchorsBucket: string | null;
}

/** The addresses of a command that carries out use cases. */
export type ApplicationConfig = Pick<CliConfig, 'databaseAppUrl' | 'databaseSignInUrl' | 'recordKeys'>;

/** The addresses of the bench: the owner prepares by the thousand and is the raw line. */
export type BenchConfig = Pick<CliConfig, 'databaseUrl' | 'databaseAppUrl' | 'recordKeys'>;

const settings = {
  databaseUrl: { name: 'DATABASE_URL', schema: databaseAddress },
  databaseAppUrl: { name: 'DATABASE_APP_URL', schema: databaseAddress },
  databaseRelayUrl: { name: 'DATABASE_RELAY_URL', schema: databaseAddress },
  databaseSignInUrl: { name: 'DATABASE_SIGNIN_URL', schema: databaseAddress },
  recordKeys: { name: 'RECORD_KEYS_FILE', schema: keysInFile },
  recordKeysFile: { name: 'RECORD_KEYS_FILE', schema: () => text('the path of the file that holds the keys of the record, or will') },
  anchorsFolder: { name: 'ANCHORS_FOLDER', schema: () => text('the path of a folder').nullable().default(null) },
  filesFolder: { name: 'FILES_FOLDER', schema: () => text('the path of a folder').nullable().default(null) },
  filesBucket: { name: 'FILES_BUCKET', schema: bucketAddress },
  anchorsBucket: { name: 'ANCHORS_BUCKET', schema: bucketAddress },
} as const satisfies { readonly [Name in keyof CliConfig]: { readonly name: string; readonly schema: () => z.ZodType<CliConfig[Name]> } };

const wayOut = 'On the local stack, run this command while `npm start` or `npm run stack` is running.';

/** The roles that the migration made. Of the owner's address the role is the installation's own. */
const rolesByAddress = { DATABASE_APP_URL: 'golden_thread_app', DATABASE_RELAY_URL: 'golden_thread_relay', DATABASE_SIGNIN_URL: 'golden_thread_signin' } as const;

/** What is dangerous about the addresses that a command was given, as about those of the processes that serve people. */
function dangersOf(given: Readonly<Record<string, unknown>>): readonly (Danger | false)[] {
  const addressIn = (setting: string): string | null => (typeof given[setting] === 'string' ? given[setting] : null);
  const ofRole = ([setting, role]: readonly [string, string]): readonly (Danger | false)[] => {
    const address = addressIn(setting);
    return address === null ? [] : databaseDangers(setting, address, role);
  };
  const owner = addressIn('DATABASE_URL');
  return [
    ...(owner === null ? [] : databaseDangers('DATABASE_URL', owner, decodeURIComponent(new URL(owner).username))),
    ...Object.entries(rolesByAddress).flatMap(ofRole),
    plainBucket('ANCHORS_BUCKET', addressIn('ANCHORS_BUCKET')),
    plainBucket('FILES_BUCKET', addressIn('FILES_BUCKET')),
  ];
}

/**
 * The settings that a command needs, and no others: who verifies the log need not hold the owner's password.
 * @throws SettingsRefused that lists every one that is missing or wrong; in production also each that is unsafe and not allowed
 */
export function readConfig<Needed extends keyof CliConfig>(needs: readonly Needed[], environment: Environment = process.env): Pick<CliConfig, Needed> {
  const needed: Readonly<Record<string, z.ZodType>> = Object.fromEntries(needs.map((need) => [settings[need].name, settings[need].schema()]));
  const surroundings = { NODE_ENV: production(), ALLOW_UNSAFE: allowedDangers() };
  const schema = z.object(needed).and(z.object(surroundings)).superRefine((all, context) => refuseDangers(context, all, dangersOf(all)));
  const given: Readonly<Record<string, unknown>> = readSettings(schema, environment, wayOut);
  return Object.fromEntries(needs.map((need) => [need, given[settings[need].name]])) as Pick<CliConfig, Needed>;
}
