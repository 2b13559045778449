import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A drafted recovery plan, to be looked at before it goes to the director. */
export class CheckRecoveryPlanPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^Check/ });
  }
}
