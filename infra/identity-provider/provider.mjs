import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy } from 'oidc-provider';

/**
 * An OpenID Connect provider that knows one client, asks at every sign-in who to be, and takes the answer for the truth.
 * Its keys and sessions live as long as the process.
 * @param {{ issuer: string, clientId: string, clientSecret: string, publicUrl: string }} settings
 */
export function createProvider({ issuer, clientId, clientSecret, publicUrl }) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    // Nothing to sign out of here: who signs in is asked every time.
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: askWhoEveryTime(), url: (_, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: grantWithoutAsking,
    ttl: { Interaction: 3600, Session: 86_400, Grant: 86_400, AccessToken: 3600, IdToken: 3600 },
  });
  provider.on('server_error', (_, error) => console.error(error));
  return provider;
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(6).toString('hex') };
}

/** Whoever signed in before, the page is shown again: trying out means changing who one is. */
function askWhoEveryTime() {
  const { Check, base } = interactionPolicy;
  const policy = base();
  const login = policy.get('login');
  login?.checks.clear();
  login?.checks.add(new Check('who', 'Who signs in is asked every time', (ctx) => (ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT)));
  policy.remove('consent');
  return policy;
}

/** @param {import('oidc-provider').KoaContextWithOIDC} ctx */
async function grantWithoutAsking(ctx) {
  const { client, session, provider } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}
