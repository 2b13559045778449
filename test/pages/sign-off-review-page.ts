import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Where a director signs a review off or sends it back. */
export class SignOffReviewPage extends PageObject {
  constructor(visit: Visit, service: string) {
    super(visit, { h1: `Sign off the service review: ${service}` });
  }

  async signOff(): Promise<void> {
    await this.choose('Sign off');
    await this.follow('Record the decision');
  }

  /** Sends it back with a reason for one section. */
  async giveBack(section: string, reason: string): Promise<void> {
    await this.choose('Return with reasons');
    await this.send({ [section]: reason }, 'Record the decision');
  }
}
