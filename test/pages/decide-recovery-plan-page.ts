import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Where the director approves a recovery plan or returns it. */
export class DecideRecoveryPlanPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Decide recovery plan RP-\\d+: ${title}$`) });
  }

  async approve(): Promise<void> {
    await this.choose('Approve the plan');
    await this.follow('Record decision');
  }
}
