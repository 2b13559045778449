import { PageObject } from './page-object';
import type { Visit } from './visit';

/** One section of a service review, with what helps to answer it. */
export class ReviewSectionPage extends PageObject {
  constructor(visit: Visit, section: string) {
    super(visit, { h1: section });
  }

  /** Writes the section's text, keeping what else stands, and saves it. */
  async write(text: string, button: 'Save and go on' | 'Save and return to the list'): Promise<void> {
    await this.page.locator('#text').fill(text);
    await this.follow(button);
  }

  written(): Promise<string> {
    return this.page.locator('#text').inputValue();
  }

  /** Every action of the service plan is where it should be. */
  async allOnCourse(): Promise<void> {
    for (const choice of await this.page.getByLabel('On course', { exact: true }).all()) await choice.check();
  }

  /** Answers every issue that the corporate review tagged. */
  async answerEach(response: string): Promise<void> {
    for (const box of await this.page.locator('textarea[id^="issues-"]').all()) await box.fill(response);
    await this.follow('Save and return to the list');
  }
}
