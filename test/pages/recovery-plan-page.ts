import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A recovery plan as a whole: where it stands, what it promises, month by month. */
export class RecoveryPlanPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Recovery plan RP-\\d+: ${title}$`) });
  }

  /** What the timeline says of each month, latest first. */
  async months(): Promise<readonly string[]> {
    return this.page.locator('.moj-timeline__item').allInnerTexts();
  }
}
