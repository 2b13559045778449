import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { Inject, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { SIGN_IN_DIRECTORY } from '../injection-tokens';
import { IdentityProvider } from './identity-provider';
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
  ) {}

  /** The access log learns who signed in, or why nobody did. */
  async finish(request: WebRequest): Promise<SignInAnswer> {
    const answer = await this.receive(request);
    request.access = answer.ok ? { ...request.session.person } : { detail: answer.why };
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
    const person = await this.directory.findPersonBySubject(answer.subject);
    if (person === undefined) {
      return { ok: false, why: 'You have an account, but no council here knows you. Ask your administrator to add you.' };
    }
    await newSession(request);
    request.session.person = { councilId: person.councilId, personId: person.personId };
    if (answer.idToken !== undefined) request.session.idToken = answer.idToken;
    return { ok: true, to: underWay.to };
  }
}

/** A new session id at the moment somebody is known, so that one planted before is worth nothing. */
const newSession = (request: WebRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
