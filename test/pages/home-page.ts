import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Everybody's first page. */
export class HomePage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { path: '/home', h1: 'What needs you, and how things stand' });
  }

  /** Opens what needs them most: what is asked, about a thing in whose label these words stand. */
  async take(asks: string, about: string): Promise<void> {
    await this.page.locator('main').getByRole('link').filter({ hasText: `${asks}: ` }).filter({ hasText: about }).first().click();
  }
}
