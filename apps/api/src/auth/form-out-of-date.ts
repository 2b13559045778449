import { ForbiddenException } from '@nestjs/common';

/** A form without the session's token: somebody was signed out in between, or it was not sent from our page. */
export class FormOutOfDate extends ForbiddenException {
  readonly code = 'FormOutOfDate';
}
