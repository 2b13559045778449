import { UnauthorizedException } from '@nestjs/common';
import type { SessionData } from 'express-session';

/** How long ago somebody signed in with a session (machine's clock); for ever where nobody noted it. */
export const minutesSince = ({ signedIn }: Partial<SessionData>, now = Date.now()): number =>
  signedIn === undefined ? Number.POSITIVE_INFINITY : (now - Date.parse(signedIn.at)) / 60_000;

/** What is asked for needs to be known of again who somebody is: they are led through the sign-in and back. */
export class FreshSignInNeeded extends UnauthorizedException {
  readonly code = 'FreshSignInNeeded';
}
