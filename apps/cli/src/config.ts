import { databaseAddress, type Environment, readSettings } from '@golden-thread/process/settings';
import { z } from 'zod';

/** Where the commands find PostgreSQL. Nothing else reads the environment. */
export interface CliConfig {
  /** The owner's address: it migrates. */
  readonly databaseUrl: string;
  /** The application's role: every use case. */
  readonly databaseAppUrl: string;
  readonly databaseRelayUrl: string;
  readonly databaseSignInUrl: string;
}

/** The addresses of a command that carries out use cases. */
export type ApplicationConfig = Pick<CliConfig, 'databaseAppUrl' | 'databaseSignInUrl'>;

/** The addresses of the bench: the owner prepares by the thousand and is the raw line. */
export type BenchConfig = Pick<CliConfig, 'databaseUrl' | 'databaseAppUrl'>;

const settings = {
  databaseUrl: 'DATABASE_URL',
  databaseAppUrl: 'DATABASE_APP_URL',
  databaseRelayUrl: 'DATABASE_RELAY_URL',
  databaseSignInUrl: 'DATABASE_SIGNIN_URL',
} as const satisfies Record<keyof CliConfig, string>;

const wayOut = 'On the local stack, run this command while `npm start` or `npm run stack` is running.';

/**
 * The settings that a command needs, and no others: who verifies the log need not hold the owner's password.
 * @throws SettingsRefused that lists every one that is missing or wrong
 */
export function readConfig<Needed extends keyof CliConfig>(needs: readonly Needed[], environment: Environment = process.env): Pick<CliConfig, Needed> {
  const schema = z.object(Object.fromEntries(needs.map((name) => [settings[name], databaseAddress()])));
  const given = readSettings(schema, environment, wayOut);
  return Object.fromEntries(needs.map((name) => [name, given[settings[name]]])) as Pick<CliConfig, Needed>;
}
