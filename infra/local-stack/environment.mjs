import { join } from 'node:path';

/** Set by the stack's own port settings alone: a stray PORT from elsewhere must not move the api. */
const OUR_PORTS = ['PORT', 'WORKER_PORT', 'METRICS_PORT'];

/**
 * The settings of the product's processes, under the names that production uses too (docs/how-to/run-locally.md lists them).
 * A name the operator has set already wins.
 * @param {{ settings: import('./settings.mjs').Settings, secrets: import('./keep-secrets.mjs').Secrets,
 *   databaseUrl: string, redisUrl: string, temporalAddress: string, temporalUiUrl: string }} stack
 * @returns {Record<string, string>}
 */
export function environment({ settings, secrets, databaseUrl, redisUrl, temporalAddress, temporalUiUrl }) {
  const { ports } = settings;
  /** @param {string} role @param {string} password */
  const as = (role, password) => {
    const url = new URL(databaseUrl);
    url.username = role;
    url.password = password;
    return url.toString();
  };
  const ours = {
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: as('golden_thread_app', secrets.app),
    DATABASE_RELAY_URL: as('golden_thread_relay', secrets.relay),
    DATABASE_SIGNIN_URL: as('golden_thread_signin', secrets.signIn),
    REDIS_URL: redisUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_UI_URL: temporalUiUrl,
    PORT: String(ports.web),
    GOLDEN_THREAD_PORT: String(ports.web),
    WORKER_PORT: String(ports.worker),
    METRICS_PORT: String(ports.metrics),
    PUBLIC_URL: `http://localhost:${ports.web}`,
    OIDC_ISSUER: `http://localhost:${ports.identity}`,
    OIDC_CLIENT_ID: 'golden-thread',
    OIDC_CLIENT_SECRET: secrets.oidc,
    SESSION_SECRET: secrets.session,
    MAILBOX_URL: `smtp://localhost:${ports.smtp}`,
    MAILBOX_FILE: join(settings.dataFolder, 'mailbox', 'letters.jsonl'),
    MAILBOX_PAGE_URL: `http://localhost:${ports.mailbox}`,
  };
  const given = Object.keys(ours).filter((name) => process.env[name] && !OUR_PORTS.includes(name));
  return { ...ours, ...Object.fromEntries(given.map((name) => [name, process.env[name] ?? ''])) };
}
