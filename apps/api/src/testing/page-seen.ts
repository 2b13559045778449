import { type HTMLElement, parse } from 'node-html-parser';
import type { Browser, Seen } from './browser';

/** A fault as a person meets it: what the summary says, and the field that it leads to (null: none, it concerns the whole form). */
export interface FaultSeen {
  readonly message: string;
  readonly field: string | null;
}

const textOf = (element: HTMLElement | null): string => (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();

/**
 * A page as a person reads it: its heading, tables, summaries, links, fields and faults; and its form, filled in and sent. So that the
 * spec of a page says what stands there and what comes of it, not how it is marked up.
 */
export class PageSeen {
  private readonly main: HTMLElement;

  constructor(
    private readonly browser: Browser,
    private readonly path: string,
    private readonly seen: Seen,
  ) {
    const root = parse(seen.html);
    this.main = root.querySelector('main') ?? root;
  }

  get status(): number {
    return this.seen.status;
  }

  get h1(): string {
    return this.seen.h1;
  }

  get title(): string {
    return this.seen.title;
  }

  /** Where the browser is sent on to; null: the page itself is the answer. */
  get location(): string | null {
    return this.seen.location;
  }

  /** Everything that stands in the page's main part, as running text. */
  get text(): string {
    return textOf(this.main);
  }

  /** The rows of a table by its caption (the first table without one), each cell's text; headings left out. */
  rows(caption?: string): string[][] {
    const tables = this.main.querySelectorAll('table');
    const table = caption === undefined ? tables[0] : tables.find((one) => textOf(one.querySelector('caption')) === caption);
    return (table?.querySelectorAll('tbody tr') ?? []).map((row) => row.querySelectorAll('th, td').map(textOf));
  }

  /** What stands beside each term of the page's summary lists and facts. */
  get facts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.main.querySelectorAll('dl dt').map((term) => [textOf(term), textOf(term.nextElementSibling)]));
  }

  /** Where each link leads, by its words. */
  get links(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.main.querySelectorAll('a[href]').map((link) => [textOf(link), link.getAttribute('href') ?? '']));
  }

  get buttons(): string[] {
    return this.main.querySelectorAll('button').map(textOf);
  }

  /** What is filled in or chosen in each field that people see, by its name. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.main
        .querySelectorAll('input, select, textarea')
        .filter((field) => field.getAttribute('type') !== 'hidden')
        .filter((field) => !['radio', 'checkbox'].includes(field.getAttribute('type') ?? '') || field.hasAttribute('checked'))
        .map((field) => [field.getAttribute('name') ?? '', valueOf(field)]),
    );
  }

  /**
   * The faults in the summary at the top of the page, in its order.
   * @throws where one leads to no field of the page, or is not said again beside its field
   */
  get faults(): FaultSeen[] {
    return this.main.querySelectorAll('.govuk-error-summary__list li').map((item) => {
      const message = textOf(item);
      const id = item.querySelector('a')?.getAttribute('href')?.slice(1);
      if (id === undefined) return { message, field: null };
      const field = this.main.getElementById(id);
      if (field === null) throw new Error(`"${message}" leads to #${id}, which is not on the page.`);
      // The fault of a choice is said beside the whole choice, its fieldset.
      const described = [field, field.closest('fieldset')].map((element) => element?.getAttribute('aria-describedby') ?? '');
      const beside = described.join(' ').split(' ').filter((one) => one !== '');
      if (!beside.some((one) => textOf(this.main.getElementById(one)).includes(message))) throw new Error(`"${message}" is not said beside its field #${id}.`);
      return { message, field: field.getAttribute('name') ?? id };
    });
  }

  /** A day that the page asks for in three parts, in those. */
  private inParts(filled: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(filled).flatMap(([name, value]) => {
        if (!(`${name}[day]` in this.fields)) return [[name, value]];
        const [year = '', month = '', day = ''] = value.split('-');
        return [[`${name}[day]`, day], [`${name}[month]`, month], [`${name}[year]`, year]];
      }),
    );
  }

  /** Sends the page's form as it stands, with these fields filled in; a button is named like a field. Answers the page that comes back. */
  async send(filled: Readonly<Record<string, string>>): Promise<PageSeen> {
    const form = this.main.querySelector('form[method=post]');
    if (form === null) throw new Error(`${this.path} has no form to send.`);
    const hidden = form.querySelectorAll('input[type=hidden]').map((field) => [field.getAttribute('name') ?? '', valueOf(field)] as const);
    const action = form.getAttribute('action') ?? this.path;
    return new PageSeen(this.browser, action, await this.browser.post(action, { ...Object.fromEntries(hidden), ...this.fields, ...this.inParts(filled) }));
  }
}

/** Opens a page as whoever uses the browser. */
export const openPage = async (browser: Browser, path: string): Promise<PageSeen> => new PageSeen(browser, path, await browser.get(path));

function valueOf(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.text.replace(/^\n/, '');
  if (field.tagName === 'SELECT') return (field.querySelector('option[selected]') ?? field.querySelector('option'))?.getAttribute('value') ?? '';
  return field.getAttribute('value') ?? '';
}
