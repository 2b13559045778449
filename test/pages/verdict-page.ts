import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Where the chair records what the panel said. */
export class VerdictPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Is the panel satisfied with RP-\\d+: ${title}\\?$`) });
  }

  /** Who may have been present, by name. */
  async mayBePresent(): Promise<readonly string[]> {
    return this.page.locator('input[name^="present"] + label').allInnerTexts();
  }

  async record(verdict: string, present: readonly string[], reason: string): Promise<void> {
    await this.choose(...present, verdict);
    await this.send({ Why: reason }, 'Record verdict');
  }
}
