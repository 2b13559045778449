import { HttpException } from '@nestjs/common';

/** A request whose fields do not hold: 400 with each field's fault. */
export class InvalidRequest extends HttpException {
  constructor(readonly errors: readonly { readonly field: string; readonly message: string }[]) {
    super('Some fields do not hold.', 400);
  }
}
