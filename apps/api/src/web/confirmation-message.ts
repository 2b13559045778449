import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Response } from 'express';
import type { WebRequest } from '../auth/web-request';

const fiveMinutes = 5 * 60 * 1000;

/**
 * One sentence about what was done, told once on the next page. It goes there by a cookie of its own, sealed for the session: writing it
 * into the session would cost a transaction after each decision, and another to take it out again.
 */
export class ConfirmationMessage {
  private readonly name: string;

  constructor(
    private readonly secret: string,
    private readonly secure: boolean,
  ) {
    this.name = secure ? '__Host-golden-thread-told' : 'golden-thread-told';
  }

  tell(text: string, request: WebRequest, response: Response): void {
    const said = Buffer.from(text).toString('base64url');
    response.cookie(this.name, `${said}.${this.seal(said, request)}`, { ...this.options, maxAge: fiveMinutes });
  }

  /** What is to be told on the page that is shown now; from then on it is told. */
  take(request: WebRequest): string | undefined {
    const [, said = '', seal = ''] = new RegExp(`(?:^|; )${this.name}=([\\w-]+)\\.([\\w-]+)`).exec(request.headers.cookie ?? '') ?? [];
    if (said === '') return undefined;
    request.res?.clearCookie(this.name, this.options);
    const [given, expected] = [Buffer.from(seal), Buffer.from(this.seal(said, request))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? Buffer.from(said, 'base64url').toString() : undefined;
  }

  private seal(said: string, { sessionID }: WebRequest): string {
    return createHmac('sha256', this.secret).update(`told/${sessionID}/${said}`).digest('base64url');
  }

  private get options() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }
}
