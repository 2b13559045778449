import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A manager's answers, to be looked at before they go to the director. */
export class CheckReviewPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^Check/ });
  }
}
