import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { drawPage } from './draw-page';
import { fitsAPhone } from './fits-a-phone';
import { noFaultsOn } from './no-faults-on';
import type { Visit } from './visit';

/** What a page is found and recognised by; without a path it is reached from other pages only. */
export interface KnownPage {
  readonly path?: string;
  readonly h1: string | RegExp;
}

/** Kinds of page that have been seen at phone width: once is enough, the stylesheet is the same. */
const onPhones = new Set<string>();

/**
 * A page as a journey uses it. `open()` goes there and checks that it is the page that was meant, that axe finds nothing on it and, when
 * it is the first of its kind, that it fits a phone; `arrived()` checks the same after a click or a form led there.
 */
export class PageObject {
  constructor(
    protected readonly visit: Visit,
    private readonly known: KnownPage,
  ) {}

  protected get page(): Page {
    return this.visit.page;
  }

  async open(): Promise<this> {
    const go = () => this.page.goto(new URL(this.known.path ?? '/', this.visit.origin).href);
    // A page that follows what others do loads itself anew: where that cuts a navigation off, it is begun once more.
    await go().catch((error: unknown) => {
      if (!/net::ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error;
      return go();
    });
    return this.arrived();
  }

  async arrived(): Promise<this> {
    const h1 = (await this.page.locator('h1').first().innerText()).trim();
    const { h1: expected } = this.known;
    if (typeof expected === 'string' ? h1 !== expected : !expected.test(h1)) {
      throw new Error(`The page ${this.page.url()} says "${h1}", not "${String(expected)}".`);
    }
    // Without scripts axe cannot run; the same pages are passed with them, too.
    if (this.visit.scripts) {
      await noFaultsOn(this.page);
      await drawPage(this.page, h1);
      if (!onPhones.has(this.known.h1.toString())) await fitsAPhone(this.page);
      onPhones.add(this.known.h1.toString());
    }
    return this;
  }

  /** Fills the fields by their labels and presses the button. */
  async send(fields: Readonly<Record<string, string>>, button: string): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(label, { exact: true }).fill(value);
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses a file, made here of its text. */
  async attach(label: string, name: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }

  /** Takes one of a list's choices. */
  async pick(label: string, choice: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  /** The same where several lists are called alike. */
  async pickIn(legend: string, label: string, choice: string): Promise<void> {
    await this.group(legend).getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  /** Fills days by their labels, each in its three fields. */
  async fillDays(days: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, day] of Object.entries(days)) await this.fillDay(this.group(label), day);
  }

  async choose(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.page.getByLabel(label, { exact: true }).check();
  }

  /** Takes one of the choices of a question, where several offer the same. */
  async chooseIn(legend: string, label: string): Promise<void> {
    await this.group(legend).getByLabel(label, { exact: true }).check();
  }

  isChosen(legend: string, label: string): Promise<boolean> {
    return this.group(legend).getByLabel(label, { exact: true }).isChecked();
  }

  /** Follows the first link that says something like it. */
  async followFirst(says: RegExp): Promise<void> {
    await this.page.locator('main').getByRole('link', { name: says }).first().click();
  }

  /** Follows a link or a button that is one. */
  async follow(name: string): Promise<void> {
    const main = this.page.locator('main');
    await main.getByRole('link', { name, exact: true }).or(main.getByRole('button', { name, exact: true })).first().click();
  }

  /** Takes a file away by its link: under which name, and what it says. */
  async download(link: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.locator('main').getByRole('link', { name: link, exact: true }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** What the page says, its heading and messages included. */
  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Fills the three fields of a day. */
  protected async fillDay(group: Locator, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    for (const [label, value] of Object.entries({ Day: date, Month: month, Year: year })) await group.getByLabel(label, { exact: true }).fill(value);
  }

  protected group(legend: string): Locator {
    return this.page.getByRole('group', { name: legend, exact: true });
  }
}
