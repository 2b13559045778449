import type { Refusal } from '@golden-thread/domain';
import { HttpException } from '@nestjs/common';
import { showRefusal } from './show-refusal';
import type { ShownRefusal } from './shown-refusal';

/** A refusal that ends the request: shown as an error page or a problem document. */
export class RefusedException extends HttpException {
  readonly shown: ShownRefusal;

  constructor(refusal: Refusal) {
    const shown = showRefusal(refusal);
    super(shown.message, shown.status);
    this.shown = shown;
  }
}
