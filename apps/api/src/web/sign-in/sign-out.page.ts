import { Controller, Header, Post, Req } from '@nestjs/common';
import { IdentityProvider } from '../../auth/identity-provider';
import type { WebRequest } from '../../auth/web-request';
import { RoutePolicy, SeeOther } from '../kit';
import { signInPaths } from './paths';

/** Ends the session here, then at the identity provider. */
@Controller(signInPaths.signOut)
export class SignOutPage {
  constructor(private readonly provider: IdentityProvider) {}

  @Post()
  // Whoever sits down at the machine next finds nothing kept. Not "cookies": those of the council's other sites would go with ours.
  @Header('clear-site-data', '"cache", "storage"')
  @RoutePolicy({ permission: 'public', audit: 'sign-in.sign-out', navigation: 'machine' })
  async signOut(@Req() request: WebRequest): Promise<SeeOther> {
    const { idToken } = request.session;
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
    });
    return new SeeOther((await this.provider.signOutAddress(idToken)) ?? signInPaths.signedOut);
  }
}
