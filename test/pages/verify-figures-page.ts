import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The second person's word on figures. */
export class VerifyFiguresPage extends PageObject {
  constructor(visit: Visit, quarter: string) {
    super(visit, { h1: `Verify figures for ${quarter}` });
  }

  async verify(measure: string): Promise<void> {
    await this.group(`Your word on ${measure}`).getByLabel('Verify', { exact: true }).check();
    await this.follow('Record the verdict');
  }
}
