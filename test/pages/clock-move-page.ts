import { PageObject } from './page-object';
import type { Visit } from './visit';

const lookAgain = 'See how far it has come';
/** Five minutes and more: after that the page says for itself where it stands. */
const mostLooks = 1000;

/** A move of the clock: how far it has come, and what happened on the way. */
export class ClockMovePage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^Clock moved / });
  }

  async untilOver(): Promise<this> {
    // By its heading, which is there as soon as the page is: its link may still be on the way when it is looked for, and so may the page itself.
    for (let looked = 0; looked < mostLooks; looked += 1) {
      const h1 = (await this.page.locator('h1').first().innerText()).trim();
      if (h1.startsWith('Clock moved')) break;
      await this.page.waitForTimeout(300);
      if (h1.startsWith('Moving')) await this.follow(lookAgain);
    }
    return this.arrived();
  }
}
