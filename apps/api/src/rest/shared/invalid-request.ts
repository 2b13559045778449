import { HttpException } from '@nestjs/common';

/** A request whose fields do not hold: 400 with each field's fault; 422 where each holds by itself, and they do not go together. */
export class InvalidRequest extends HttpException {
  constructor(
    readonly errors: readonly { readonly field: string; readonly message: string }[],
    status: 400 | 422 = 400,
  ) {
    super('Some fields do not hold.', status);
  }
}
