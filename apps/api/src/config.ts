/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface ApiConfig {
  readonly port: number;
  /** The address people type, without a closing slash: sign-in comes back to it, cookies are secure when it is https. */
  readonly publicUrl: string;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** The sign-in role: sessions, and who a subject of the identity provider is. */
  readonly signInDatabaseUrl: string;
  readonly sessionSecret: string;
  readonly identity: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | null };
  /** Per person (or address, where nobody is signed in) and minute. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** How many proxies stand before us; 0 when people reach the process directly. */
  readonly proxies: number;
  /** Where the development mailbox shows its letters; null where there is none. */
  readonly mailboxUrl: string | null;
  /** Where Temporal's own pages are, for the operator; null where there are none. */
  readonly temporalUiUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks every setting once.
 * @throws Error that lists every setting that is missing or wrong, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): ApiConfig {
  const faults: string[] = [];
  const text = (name: string, fallback?: string): string => {
    const value = environment[name] ?? fallback;
    if (value === undefined || value === '') faults.push(`${name} is not set.`);
    return value ?? '';
  };
  const count = (name: string, fallback: number): number => {
    const value = Number(environment[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0) faults.push(`${name} is "${environment[name]}"; a whole number is accepted.`);
    return value;
  };
  const address = (name: string, fallback?: string): string => {
    const value = text(name, fallback);
    if (value !== '' && !URL.canParse(value)) faults.push(`${name} is "${value}"; an address such as http://localhost:3000 is accepted.`);
    return value.replace(/\/$/, '');
  };
  const port = count('PORT', 3000);
  const config: ApiConfig = {
    port,
    publicUrl: address('PUBLIC_URL', `http://localhost:${port}`),
    production: environment['NODE_ENV'] === 'production',
    databaseUrl: text('DATABASE_APP_URL'),
    signInDatabaseUrl: text('DATABASE_SIGNIN_URL'),
    sessionSecret: text('SESSION_SECRET'),
    identity: {
      issuer: address('OIDC_ISSUER'),
      clientId: text('OIDC_CLIENT_ID', 'golden-thread'),
      clientSecret: environment['OIDC_CLIENT_SECRET'] ?? null,
    },
    requestsPerMinute: count('REQUESTS_PER_MINUTE', 600),
    signInsPerMinute: count('SIGN_INS_PER_MINUTE', 60),
    proxies: count('PROXIES', 0),
    mailboxUrl: environment['MAILBOX_PAGE_URL'] ?? null,
    temporalUiUrl: environment['TEMPORAL_UI_URL'] ?? null,
  };
  if (config.sessionSecret.length > 0 && config.sessionSecret.length < 32) faults.push('SESSION_SECRET is shorter than 32 characters.');
  if (faults.length > 0) throw new Error(`The settings do not hold:\n- ${faults.join('\n- ')}`);
  return config;
}
