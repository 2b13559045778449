/**
 * The development identity provider: stands in for the council's sign-in on one machine. Whoever reaches it may be anybody, so it
 * listens on this machine only and does not start in production.
 */
import { databaseAddress, pagesAddress, readSettings, secret, text } from '@golden-thread/process/settings';
import { createServer } from 'node:http';
import { z } from 'zod';
import { createProvider } from './provider.mjs';
import { answerSignIn } from './answer-sign-in.mjs';

if (process.env.NODE_ENV === 'production') {
  console.error('The development identity provider signs anybody in without a password and therefore does not start with NODE_ENV=production.');
  process.exit(1);
}
const settings = z.object({
  OIDC_ISSUER: pagesAddress(),
  OIDC_CLIENT_ID: text('a name'),
  OIDC_CLIENT_SECRET: secret({ atLeast: 1 }),
  PUBLIC_URL: pagesAddress(),
  DATABASE_APP_URL: databaseAddress(),
  DATABASE_SIGNIN_URL: databaseAddress(),
});
const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, DATABASE_APP_URL, DATABASE_SIGNIN_URL } = readSettings(settings, process.env);

const provider = createProvider({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, publicUrl: PUBLIC_URL });
const answerProtocol = provider.callback();
const server = createServer((request, response) => {
  if (!request.url?.startsWith('/sign-in/')) return void answerProtocol(request, response);
  answerSignIn({ provider, addresses: { appUrl: DATABASE_APP_URL, signInUrl: DATABASE_SIGNIN_URL }, request, response }).catch((error) => {
    console.error(error);
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The development sign-in failed; its log says why. Go back to Golden Thread and sign in again.');
  });
});
server.listen(Number(new URL(OIDC_ISSUER).port), 'localhost');
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
