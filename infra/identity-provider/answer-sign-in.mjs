import { text } from 'node:stream/consumers';
import { signInPage } from './sign-in-page.mjs';
import { signInPeople } from './sign-in-people.mjs';

/**
 * One request to the sign-in page: shows it, or signs in as the person chosen.
 * @param {{ provider: import('oidc-provider').default, addresses: { appUrl: string, signInUrl: string },
 *   request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} exchange
 */
export async function answerSignIn({ provider, addresses, request, response }) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction) return void stale(response);
  if (request.method === 'POST') {
    const subject = new URLSearchParams(await text(request)).get('subject') ?? '';
    return provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } }, { mergeWithLastSubmission: false });
  }
  const search = (searchParams.get('search') ?? '').trim();
  const page = signInPage({ people: await signInPeople(addresses, search), search, action: pathname });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
}

/** @param {import('node:http').ServerResponse} response */
const stale = (response) =>
  response
    .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
    .end('This sign-in is over or was begun in another browser. Go back to Golden Thread and sign in again.');
