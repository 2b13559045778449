import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a page is found and recognised by. */
export interface KnownPage {
  readonly path: string;
  readonly h1: string | RegExp;
}

/**
 * A page as a journey uses it. `open()` goes there and checks that it is the page that was meant, and that axe finds nothing on it;
 * `arrived()` checks the same after a click or a form led there.
 */
export class PageObject {
  constructor(
    protected readonly page: Page,
    private readonly origin: string,
    private readonly known: KnownPage,
  ) {}

  async open(): Promise<this> {
    await this.page.goto(new URL(this.known.path, this.origin).href);
    return this.arrived();
  }

  async arrived(): Promise<this> {
    const h1 = (await this.page.locator('h1').first().innerText()).trim();
    const { h1: expected } = this.known;
    if (typeof expected === 'string' ? h1 !== expected : !expected.test(h1)) {
      throw new Error(`The page ${this.page.url()} says "${h1}", not "${String(expected)}".`);
    }
    await noFaultsOn(this.page);
    return this;
  }

  /** Fills the fields by their labels and presses the button. */
  async send(fields: Readonly<Record<string, string>>, button: string): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(label, { exact: true }).fill(value);
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async choose(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.page.getByLabel(label, { exact: true }).check();
  }

  async says(text: string): Promise<boolean> {
    return (await this.page.locator('main').innerText()).includes(text);
  }
}

/** @throws Error that lists what axe finds on the page as it stands. */
export async function noFaultsOn(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`);
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n  ${faults.join('\n  ')}`);
}
