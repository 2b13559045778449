import { outboxMessagesOf } from '@golden-thread/application/events/events';
import type { Scope } from '@golden-thread/domain/authority/token-scope';
import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { openSignInDirectory, type SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import type { ApiConfig } from '../config';
import { createApp } from '../create-app';
import { ApiClient } from './api-client';
import { Browser } from './browser';
import { IdentityProviderForSpecs } from './identity-provider-for-specs';

/** The real application on a database of its own, listening on a free port. */
export interface StartedApi {
  readonly fresh: FreshDatabase;
  readonly app: NestExpressApplication;
  /** The sign-in role's connections, as the application uses it. */
  readonly directory: SignInDirectory;
  readonly address: string;
  /** What the process counts of its requests. */
  readonly metrics: Registry;
  /** A browser of somebody signed in (`slug/post` of a small council), through the whole of OpenID Connect. */
  signIn(subject: string): Promise<Browser>;
  /** An API client with a bearer token of a person, by their id; of the scopes that a token has without naming any, or of those named. */
  program(councilId: CouncilId, personId: PersonId, scopes?: readonly Scope[]): Promise<ApiClient>;
  /** A browser of nobody. */
  visitor(): Browser;
  stop(): Promise<void>;
}

/** Starts everything that a spec of pages or of the REST interface needs. `settings` override the configuration. */
export async function startApi(settings: Partial<ApiConfig> = {}): Promise<StartedApi> {
  const fresh = await freshDatabase(outboxMessagesOf);
  const { stop, ...running } = await startPages(fresh, settings);
  return {
    ...running,
    fresh,
    program: async (councilId, personId, scopes) => {
      const { token, hash } = newToken();
      await fresh.asOwner(
        `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at, scopes)
         values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day', $4)`,
        [councilId, personId, hash, scopes ?? null],
      );
      return new ApiClient(running.address, token);
    },
    stop: async () => {
      await stop();
      await fresh.drop();
    },
  };
}

/** The database that pages are opened on: a fresh one, or one in which a council has lived its year. */
type Opened = Pick<FreshDatabase, 'database' | 'appUrl' | 'signInUrl'>;

/** The application on a database that is there already, with an identity provider that signs in whoever is named. */
export async function startPages(opened: Opened, settings: Partial<ApiConfig> = {}): Promise<Omit<StartedApi, 'fresh' | 'program'>> {
  const provider = new IdentityProviderForSpecs();
  await provider.start();
  const directory = openSignInDirectory(opened.signInUrl);
  const metrics = new Registry();
  const config = configFor(provider.issuer, opened, settings);
  const app = await createApp({ config, database: opened.database, directory }, { log: null, metrics });
  await app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    directory,
    address,
    metrics,
    visitor: () => new Browser(address),
    signIn: async (subject) => {
      const browser = new Browser(address);
      provider.nextSubject = subject;
      await browser.signIn();
      return browser;
    },
    stop: async () => {
      await app.close();
      await directory.close();
      await provider.stop();
    },
  };
}

const configFor = (issuer: string, opened: Opened, settings: Partial<ApiConfig>): ApiConfig => ({
  port: 0,
  listenOn: '127.0.0.1',
  metricsPort: null,
  publicUrl: 'http://127.0.0.1:3000',
  production: false,
  databaseUrl: opened.appUrl,
  recordKeys: keySetForSpecs,
  anchorsFolder: null,
  anchorsBucket: null,
  filesFolder: null,
  filesBucket: null,
  fileScanner: null,
  signInDatabaseUrl: opened.signInUrl,
  sessionSecret: 'for-specs-only-for-specs-only-for-specs-only',
  sessions: { idleMinutes: 120, longestMinutes: 720, freshMinutes: 30 },
  identity: { issuer, clientId: 'golden-thread', clientSecret: null },
  redisUrl: null,
  requestsPerMinute: 10_000,
  signInsPerMinute: 1000,
  proxies: 0,
  securityContact: null,
  mailboxUrl: null,
  temporalUiUrl: null,
  ...settings,
});
