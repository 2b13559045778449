import type { KnownPerson, SignInDirectory, SignInName } from '@golden-thread/persistence/identity/sign-in-directory';
import { Inject, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import type { ApiConfig } from '../config';
import { API_CONFIG, SIGN_IN_DIRECTORY } from '../injection-tokens';
import { IdentityProvider } from './identity-provider';
import { signInPaths } from '../web/sign-in/paths';
import type { WebRequest } from './web-request';

/** Where to go after signing in, or why nobody is signed in. */
export type SignInAnswer = { readonly ok: true; readonly to: string } | { readonly ok: false; readonly why: string };

/** Receives who comes back from the identity provider and begins their session. */
@Injectable()
export class SignInService {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly provider: IdentityProvider,
    @Inject(SIGN_IN_DIRECTORY) private readonly directory: SignInDirectory,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /** The access log learns who signed in, or why nobody did. */
  async finish(request: WebRequest): Promise<SignInAnswer> {
    const answer = await this.receive(request);
    const { councilId, personId } = request.session.person ?? {};
    request.access = answer.ok ? { ...(councilId && { councilId }), ...(personId && { personId }) } : { detail: answer.why };
    return answer;
  }

  private async receive(request: WebRequest): Promise<SignInAnswer> {
    const underWay = request.session.signIn;
    if (underWay === undefined) return { ok: false, why: 'This sign-in was finished or left already. Begin again.' };
    delete request.session.signIn;
    const answer = await this.provider.finish(request.originalUrl, underWay).catch((error: unknown) => {
      if (error instanceof ServiceUnavailableException) throw error;
      this.log.warn(`A sign-in was not accepted: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    });
    if (answer === null) return { ok: false, why: 'The identity provider did not confirm who you are. Begin again.' };
    const people = await this.directory.listPeopleBySignIn(answer.name, this.config.identity.formerIssuer);
    const [person, ...others] = people;
    if (person === undefined) {
      return { ok: false, why: 'You have an account, but no council here knows you. Ask your administrator to add you.' };
    }
    if (others.length > 0) {
      await newSession(request);
      request.session.choice = { people, ...answer, to: underWay.to };
      return { ok: true, to: signInPaths.council };
    }
    await this.begin(request, person, answer);
    return { ok: true, to: underWay.to };
  }

  /** Begins the session of somebody who is known, in one council. */
  async begin(request: WebRequest, { councilId, personId }: KnownPerson, { name, idToken }: { readonly name: SignInName; readonly idToken: string | undefined }): Promise<void> {
    await newSession(request);
    request.session.person = { councilId, personId, ...name };
    request.session.signedIn = { at: new Date().toISOString(), device: deviceOf(request.headers['user-agent']) };
    if (idToken !== undefined) request.session.idToken = idToken;
  }
}

/** The browser and system as their names stand in what a browser says of itself, such as "Firefox, Windows"; null where neither does. */
function deviceOf(agent: string | undefined): string | null {
  const browser = /\b(Edg|Firefox|Chrome|Safari)\b/.exec(agent ?? '')?.[1]?.replace('Edg', 'Edge');
  const system = /\b(Windows|Macintosh|Android|iPhone|iPad|Linux)\b/.exec(agent ?? '')?.[1]?.replace('Macintosh', 'Mac');
  return [browser, system].filter((name) => name !== undefined).join(', ') || null;
}

/** A new session id at the moment somebody is known, so that one planted before is worth nothing. */
const newSession = (request: WebRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
