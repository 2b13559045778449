import { PageObject } from './page-object';
import type { Visit } from './visit';

/** One exception of a round: why it was picked, the report, the decision. */
export class ExceptionPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^(Exception )?EX-\\d+: ${title}$`) });
  }
}
