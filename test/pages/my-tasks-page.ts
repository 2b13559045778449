import type { Locator } from 'playwright-core';
import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Everybody's first page: what waits for them. */
export class MyTasksPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { path: '/tasks', h1: 'My tasks' });
  }

  /** The link of what is asked for, about a thing in whose label these words stand. */
  private task(asks: string, about: string): Locator {
    return this.page.locator('main').getByRole('link').filter({ hasText: `${asks}: ` }).filter({ hasText: about });
  }

  async take(asks: string, about: string): Promise<void> {
    await this.task(asks, about).click();
  }

  /** When it is due, as the list says it. */
  async due(asks: string, about: string): Promise<string> {
    return this.page.getByRole('row').filter({ hasText: `${asks}: ` }).filter({ hasText: about }).locator('[data-label="Due"]').innerText();
  }
}
