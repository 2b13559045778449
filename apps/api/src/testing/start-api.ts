import { errandsOf } from '@golden-thread/application';
import { newToken, openSignInDirectory, type SignInDirectory } from '@golden-thread/persistence/identity';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import type { ApiConfig } from '../config';
import { createApp } from '../create-app';
import { Browser } from './browser';
import { Program } from './program';
import { IdentityProviderForSpecs } from './identity-provider-for-specs';

/** The real application on a database of its own, listening on a free port. */
export interface StartedApi {
  readonly fresh: FreshDatabase;
  readonly app: NestExpressApplication;
  /** The sign-in role's door, as the application uses it. */
  readonly directory: SignInDirectory;
  readonly address: string;
  /** A browser of somebody signed in (`slug/post` of a small council), through the whole of OpenID Connect. */
  signIn(subject: string): Promise<Browser>;
  /** A program with a bearer token of a person, by their id. */
  program(councilId: string, personId: string): Promise<Program>;
  /** A browser of nobody. */
  visitor(): Browser;
  stop(): Promise<void>;
}

/** Starts everything that a spec of pages or of the REST interface needs. `settings` override the configuration. */
export async function startApi(settings: Partial<ApiConfig> = {}): Promise<StartedApi> {
  const provider = new IdentityProviderForSpecs();
  await provider.start();
  const fresh = await freshDatabase(errandsOf);
  const directory = openSignInDirectory(fresh.signInUrl);
  const config = configFor(provider.issuer, fresh, settings);
  const app = await createApp({ config, database: fresh.database, directory }, { log: null });
  await app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    fresh,
    app,
    directory,
    address,
    visitor: () => new Browser(address),
    program: async (councilId, personId) => {
      const { token, hash } = newToken();
      await fresh.asOwner(
        `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at)
         values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day')`,
        [councilId, personId, hash],
      );
      return new Program(address, token);
    },
    signIn: async (subject) => {
      const browser = new Browser(address);
      provider.nextSubject = subject;
      await browser.signIn();
      return browser;
    },
    stop: async () => {
      await app.close();
      await directory.close();
      await fresh.drop();
      await provider.stop();
    },
  };
}

const configFor = (issuer: string, fresh: FreshDatabase, settings: Partial<ApiConfig>): ApiConfig => ({
  port: 0,
  publicUrl: 'http://127.0.0.1:3000',
  production: false,
  databaseUrl: fresh.appUrl,
  signInDatabaseUrl: fresh.signInUrl,
  sessionSecret: 'for-specs-only-for-specs-only-for-specs-only',
  identity: { issuer, clientId: 'golden-thread', clientSecret: null },
  requestsPerMinute: 10_000,
  signInsPerMinute: 1000,
  proxies: 0,
  mailboxUrl: null,
  temporalUiUrl: null,
  ...settings,
});
