import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The corporate review of a quarter: scorecard, exceptions, issues. */
export class CorporateReviewPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^Corporate review/ });
  }

  /** Opens the exception about a thing whose name stands in its link. */
  async openException(about: string): Promise<void> {
    await this.page.getByRole('link', { name: about }).first().click();
  }
}
