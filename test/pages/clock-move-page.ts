import { PageObject } from './page-object';
import type { Visit } from './visit';

const lookAgain = 'See how far it has come';

/** A move of the clock: how far it has come, and what happened on the way. */
export class ClockMovePage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^(Moving the clock|Clock moved) / });
  }

  async untilOver(): Promise<this> {
    while (await this.page.getByRole('link', { name: lookAgain }).isVisible()) {
      await this.page.waitForTimeout(300);
      await this.follow(lookAgain);
    }
    return this.arrived();
  }
}
