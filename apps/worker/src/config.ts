/** What the process is told by its environment. Everything else asks this object, nothing else reads the environment. */
export interface WorkerConfig {
  readonly port: number;
  readonly production: boolean;
  /** The application's role: owns nothing, sees one council at a time. */
  readonly databaseUrl: string;
  /** The relay's role: sees the errands of every council, and nothing else of them. */
  readonly relayDatabaseUrl: string;
  readonly redisUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  /** Where letters of a live council go; null: a live council's letters wait, and an operator sees why. */
  readonly smtpUrl: string | null;
  /** The development mailbox: where letters of a training council go, always and only. */
  readonly mailboxUrl: string | null;
  readonly mailFrom: string;
  /** What a letter's links begin with, without a closing slash. */
  readonly publicUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks every setting once.
 * @throws Error that lists every setting that is missing or wrong, with what is accepted.
 */
export function readConfig(environment: Environment = process.env): WorkerConfig {
  const faults: string[] = [];
  const text = (name: string, usual?: string): string => {
    const value = environment[name] || usual;
    if (!value) faults.push(`${name} is not set.`);
    return value ?? '';
  };
  const address = (name: string, scheme: string): string | null => {
    const value = environment[name];
    if (!value) return null;
    if (!URL.canParse(value) || !new URL(value).protocol.startsWith(scheme)) {
      faults.push(`${name} is "${value}"; an address such as ${scheme}://localhost:1025 is accepted.`);
    }
    return value;
  };
  const port = Number(environment['WORKER_PORT'] || 3004);
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push(`WORKER_PORT is "${environment['WORKER_PORT']}"; a port number is accepted.`);
  const config: WorkerConfig = {
    port,
    production: environment['NODE_ENV'] === 'production',
    databaseUrl: text('DATABASE_APP_URL'),
    relayDatabaseUrl: text('DATABASE_RELAY_URL'),
    redisUrl: text('REDIS_URL'),
    temporal: { address: text('TEMPORAL_ADDRESS'), namespace: text('TEMPORAL_NAMESPACE', 'default') },
    smtpUrl: address('SMTP_URL', 'smtp'),
    mailboxUrl: address('MAILBOX_URL', 'smtp'),
    mailFrom: text('MAIL_FROM', 'Golden Thread <golden-thread@localhost>'),
    publicUrl: text('PUBLIC_URL', 'http://localhost:3000').replace(/\/$/, ''),
  };
  if (faults.length > 0) throw new Error(`The settings do not hold:\n- ${faults.join('\n- ')}`);
  return config;
}
