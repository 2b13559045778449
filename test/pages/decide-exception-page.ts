import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Where the corporate review decides an exception. */
export class DecideExceptionPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Decide EX-\\d+: ${title}$`) });
  }

  async decide(decision: string, reason: string): Promise<void> {
    await this.choose(decision);
    await this.send({ Reason: reason }, 'Record the decision');
  }
}
