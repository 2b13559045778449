/** Where the commands find PostgreSQL. Read once, here; a missing setting is named with what sets it. */
export interface CliConfig {
  /** The owner's address: it migrates. */
  readonly databaseUrl: string;
  /** The application's role: every use case. */
  readonly databaseAppUrl: string;
  readonly databaseRelayUrl: string;
  readonly databaseSignInUrl: string;
}

const settings = {
  databaseUrl: 'DATABASE_URL',
  databaseAppUrl: 'DATABASE_APP_URL',
  databaseRelayUrl: 'DATABASE_RELAY_URL',
  databaseSignInUrl: 'DATABASE_SIGNIN_URL',
} as const satisfies Record<keyof CliConfig, string>;

/** The settings, read when first asked for, so that a command needs only its own. Throws naming a setting that is missing. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): CliConfig {
  const config = {};
  for (const [name, variable] of Object.entries(settings)) {
    const get = (): string => {
      const value = environment[variable];
      if (value) return value;
      throw new Error(`${variable} is not set. On the local stack, run this command while \`npm start\` or \`npm run stack\` is running.`);
    };
    Object.defineProperty(config, name, { get, enumerable: true });
  }
  return config as CliConfig;
}
