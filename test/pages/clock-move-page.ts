import { PageObject } from './page-object';
import type { Visit } from './visit';

const lookAgain = 'See how far it has come';

/** A move of the clock: how far it has come, and what happened on the way. */
export class ClockMovePage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^(Moving the clock|Clock moved) / });
  }

  async untilOver(): Promise<this> {
    // By its heading, which is there as soon as the page is: its link may still be on the way when it is looked for.
    while ((await this.page.locator('h1').first().innerText()).startsWith('Moving')) {
      await this.page.waitForTimeout(300);
      await this.follow(lookAgain);
    }
    return this.arrived();
  }
}
