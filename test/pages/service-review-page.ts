import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A service's review of the quarter: its sections for whoever writes it, and where it stands. */
export class ServiceReviewPage extends PageObject {
  constructor(visit: Visit, service: string) {
    super(visit, { h1: `Service review: ${service}` });
  }

  get address(): string {
    return this.page.url();
  }

  /** How far a section is. */
  async progress(section: string): Promise<string> {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name: section, exact: true }) }).locator('.govuk-task-list__status').innerText();
  }
}
