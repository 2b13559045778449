import { Controller, Get, Query, Req } from '@nestjs/common';
import { IdentityProvider } from '../../auth/identity-provider';
import { SignInService } from '../../auth/sign-in.service';
import type { WebRequest } from '../../auth/web-request';
import { Page, RoutePolicy, SeeOther } from '../kit';
import { localPath, signInPaths } from './paths';

const door = { section: 'none', trail: 'none' } as const;

/** Why somebody who was signed in is not any more; null where nobody was. */
function whySignedOut({ session, signedIn, isSignInMoved }: WebRequest): string | null {
  if (session.outlived) return 'You were signed out because you signed in too long ago. Sign in again to go on; what you saved is kept.';
  if (signedIn !== undefined || session.person === undefined) return null;
  if (isSignInMoved) return 'You were signed out because how you sign in has changed since. Sign in again to go on; if you know nothing of it, tell your administrator.';
  return 'You were signed out because the council’s records say that you have left. If that is wrong, ask your administrator.';
}

/** Signing in happens at the council's identity provider; we learn only who came back. */
@Controller()
export class SignInPage {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly desk: SignInService,
  ) {}

  @Get(signInPaths.signIn)
  @RoutePolicy({ permission: 'public', audit: 'sign-in.open', navigation: door })
  show(@Req() request: WebRequest, @Query('to') to?: string): Page | SeeOther {
    if (request.signedIn !== undefined) return new SeeOther(localPath(to));
    const start = `${signInPaths.start}?to=${encodeURIComponent(localPath(to))}`;
    return new Page('sign-in/sign-in', { heading: 'Sign in to Golden Thread', area: 'Sign in', start, why: whySignedOut(request) });
  }

  @Get(signInPaths.start)
  @RoutePolicy({ permission: 'public', audit: 'sign-in.start', navigation: 'machine' })
  async start(@Req() request: WebRequest, @Query('to') to?: string, @Query('again') again?: string): Promise<SeeOther> {
    const { address, underWay } = await this.provider.begin({ isAgain: again === 'yes' });
    request.session.signIn = { ...underWay, to: localPath(to) };
    return new SeeOther(address);
  }

  @Get(signInPaths.callback)
  @RoutePolicy({ permission: 'public', audit: 'sign-in.finish', navigation: door })
  async finish(@Req() request: WebRequest): Promise<Page | SeeOther> {
    const answer = await this.desk.finish(request);
    if (answer.ok) return new SeeOther(answer.to);
    return new Page('sign-in/not-signed-in', { heading: 'You are not signed in', area: 'Sign in', why: answer.why }, 403);
  }

  @Get(signInPaths.signedOut)
  @RoutePolicy({ permission: 'public', audit: 'sign-in.signed-out', navigation: door })
  signedOut(): Page {
    return new Page('sign-in/signed-out', { heading: 'You have signed out', area: 'Sign in' });
  }
}
