import type { SignInName } from '@golden-thread/persistence/identity/sign-in-directory';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { ApiConfig } from '../config';

/** How far two machines' clocks may be apart, in milliseconds. */
const clockSkew = 60_000;

/** What is kept between going to the identity provider and coming back. */
export interface SignInUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds of the machine's clock. */
  readonly begunAt: number;
  /** Somebody who is signed in is asked again who they are. */
  readonly isAgain: boolean;
}

/**
 * The council's identity provider, by OpenID Connect (code flow with PKCE). Looked up when first needed and kept; while it does not
 * answer, signing in says so and everybody already signed in works on.
 */
@Injectable()
export class IdentityProvider {
  private found: oidc.Configuration | undefined;

  constructor(private readonly config: ApiConfig) {}

  get origin(): string {
    return new URL(this.config.identity.issuer).origin;
  }

  async begin({ isAgain }: { readonly isAgain: boolean }): Promise<{ readonly address: string; readonly underWay: SignInUnderWay }> {
    const provider = await this.provider();
    const underWay = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), begunAt: Date.now(), isAgain };
    const { maxAge, acr } = this.config.identity;
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.config.publicUrl}/sign-in/callback`,
      scope: 'openid',
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
      ...(isAgain ? { prompt: 'login', max_age: '0' } : maxAge ? { max_age: String(maxAge) } : {}),
      ...(acr && { acr_values: acr.join(' ') }),
    });
    return { address: address.href, underWay };
  }

  /** Exchanges the code that came back. @throws when the answer is not the one that was asked for. */
  async finish(pathAndQuery: string, underWay: SignInUnderWay): Promise<{ readonly name: SignInName; readonly idToken: string | undefined }> {
    const provider = await this.provider();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.config.publicUrl}${pathAndQuery}`), {
      expectedState: underWay.state,
      expectedNonce: underWay.nonce,
      pkceCodeVerifier: underWay.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The identity provider sent no ID token.');
    this.checkAuthentication(claims, underWay);
    return { name: { issuer: claims.iss, subject: claims.sub }, idToken: tokens.id_token };
  }

  /**
   * Whether the provider asked who somebody is as lately, and by as good a means, as it was asked to. One that says nothing of the time is
   * believed where somebody signs in again (it was told to ask), and refused where a longest time is set.
   * @throws when it did not
   */
  private checkAuthentication(claims: oidc.IDToken, { begunAt, isAgain }: SignInUnderWay): void {
    const { maxAge, acr } = this.config.identity;
    const askedAt = claims.auth_time === undefined ? null : claims.auth_time * 1000;
    if (isAgain && askedAt !== null && askedAt < begunAt - clockSkew) throw new Error('The identity provider did not ask again who this is.');
    if (maxAge && (askedAt === null || askedAt < begunAt - maxAge * 1000 - clockSkew)) throw new Error('The identity provider asked too long ago who this is.');
    if (acr && !acr.includes(String(claims.acr))) throw new Error(`The level of assurance is ${String(claims.acr)}; ${acr.join(' or ')} is required.`);
  }

  /** Where to sign out at the provider; null where it offers none. */
  async signOutAddress(idToken: string | undefined): Promise<string | null> {
    const provider = await this.provider().catch(() => null);
    if (!provider?.serverMetadata().end_session_endpoint) return null;
    const address = oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: `${this.config.publicUrl}/signed-out`,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    });
    return address.href;
  }

  private async provider(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.config.identity;
    const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    // Where that is unsafe the process does not start, unless its operator allowed it by name.
    const options = issuer.startsWith('http://') ? { execute: [oidc.allowInsecureRequests] } : {};
    try {
      this.found ??= await oidc.discovery(new URL(issuer), clientId, undefined, authentication, options);
      return this.found;
    } catch (error) {
      throw new ServiceUnavailableException('The identity provider does not answer.', { cause: error });
    }
  }
}
