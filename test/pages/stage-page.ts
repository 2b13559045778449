import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The rule of one stage of the year. */
export class StagePage extends PageObject {
  constructor(visit: Visit, stage: string) {
    super(visit, { h1: `Change the date of “${stage}”` });
  }

  /** Asks what would move if the stage came so many days after where it counts from. */
  async lookAt(days: string): Promise<void> {
    await this.send({ 'Number of days (0: that very day)': days }, 'See what would move');
  }
}
