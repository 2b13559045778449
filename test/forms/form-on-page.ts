import { type HTMLElement, parse } from 'node-html-parser';
import type { Browser, Seen } from '../../apps/api/src/testing/browser';

/** A field of a form that a person fills in. A choice of several inputs is one field. */
export interface FieldOnPage {
  readonly name: string;
  readonly kind: 'text' | 'words' | 'day' | 'choice' | 'ticks' | 'list';
  /** What may be chosen; empty where it is typed. */
  readonly choices: readonly string[];
  /** How many characters the page counts for it; null: it counts none. */
  readonly limit: number | null;
}

/** A fault as the summary at the top of the page says it, and the field that it leads to; null: none. */
export interface FaultOnPage {
  readonly text: string;
  readonly field: string | null;
  /** Whether the same stands beside the field. */
  readonly isBeside: boolean;
}

const textOf = (element: HTMLElement | null | undefined): string => (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();
const nameOf = (element: HTMLElement): string => element.getAttribute('name') ?? '';

/** On which page a form stands, where it is sent elsewhere; which fields concern its button, where the form has buttons that lead to several places. */
interface Standing {
  readonly on?: string | undefined;
  readonly asks?: readonly string[] | undefined;
}

/** The form that is sent to an address, by itself or by one of its buttons, as it stands in the main part; undefined where there is none. */
export class FormOnPage {
  private constructor(
    private readonly main: HTMLElement,
    private readonly form: HTMLElement,
    readonly path: string,
    readonly asks: readonly string[] | undefined,
  ) {}

  static of(seen: Seen, path: string, { on = path, asks }: Standing = {}): FormOnPage | undefined {
    const main = parse(seen.html).querySelector('main');
    const form = main?.querySelectorAll('form[method=post]').find((one) => (one.getAttribute('action') ?? on) === path || buttonsTo(one, path).length > 0);
    return main && form ? new FormOnPage(main, form, path, asks) : undefined;
  }

  get fields(): readonly FieldOnPage[] {
    const inputs = this.form.querySelectorAll('input, select, textarea').filter((one) => one.getAttribute('type') !== 'hidden');
    const names = [...new Set(inputs.map(nameOf))].filter((name) => this.asks?.includes(name) ?? true);
    return names.map((name) => fieldOf(name, inputs.filter((one) => nameOf(one) === name))).filter((field) => field !== null);
  }

  get faults(): readonly FaultOnPage[] {
    return this.main.querySelectorAll('.govuk-error-summary__list li').map((item) => {
      const text = textOf(item);
      const id = item.querySelector('a')?.getAttribute('href')?.slice(1);
      const field = id === undefined ? null : this.main.getElementById(id);
      const described = [field, field?.closest('fieldset')].map((one) => one?.getAttribute('aria-describedby') ?? '').join(' ').split(' ');
      const isBeside = described.some((one) => one !== '' && textOf(this.main.getElementById(one)).includes(text));
      return { text, field: field && (nameOf(field).replace('[day]', '') || id!), isBeside };
    });
  }

  /** What stands in the fields. */
  get typed(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.form.querySelectorAll('textarea, input[type=text], input:not([type])').map((one) => [nameOf(one), one.tagName === 'TEXTAREA' ? one.text.trim() : one.getAttribute('value') ?? '']));
  }

  /** Sends the form with these fields and its hidden ones. */
  send(browser: Browser, filled: Readonly<Record<string, string>>): Promise<Seen> {
    const hidden = this.form.querySelectorAll('input[type=hidden]').map((one) => [nameOf(one), one.getAttribute('value') ?? ''] as const);
    const own = buttonsTo(this.form, this.path);
    const button = own.length > 0 ? own.find((one) => one.hasAttribute('name')) : this.form.querySelectorAll('button[name]')[0];
    const pressed = button === undefined ? {} : { [nameOf(button)]: button.getAttribute('value') ?? '' };
    const parts = Object.entries(filled).map(([name, value]) => (this.form.querySelector(`input[name="${name}[day]"]`) === null ? { [name]: value } : inParts(name, value)));
    return browser.post(this.path, { ...Object.fromEntries(hidden), ...pressed, ...Object.assign({}, ...parts) as Record<string, string> });
  }
}

/** The buttons that lead a form to another address than its own. */
const buttonsTo = (form: HTMLElement, path: string): readonly HTMLElement[] => form.querySelectorAll('button').filter((one) => one.getAttribute('formaction') === path);

/** A day in the three fields that ask for it. */
function inParts(name: string, value: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = /^\d/.test(value) ? value.split('-') : ['', '', value];
  return { [`${name}[day]`]: day, [`${name}[month]`]: month, [`${name}[year]`]: year };
}

/** A field, as a person sees it; the month and the year of a day are part of it: null. */
function fieldOf(name: string, inputs: readonly HTMLElement[]): FieldOnPage | null {
  if (/\[(month|year)\]$/.test(name)) return null;
  if (name.endsWith('[day]')) return { name: name.replace('[day]', ''), kind: 'day', choices: [], limit: null };
  const [first] = inputs;
  const type = first?.getAttribute('type') ?? '';
  const values = inputs.map((one) => one.getAttribute('value') ?? '');
  const limit = Number(first?.closest('.govuk-character-count')?.getAttribute('data-maxlength') ?? '') || null;
  if (first?.tagName === 'SELECT') return { name, limit, kind: 'list', choices: first.querySelectorAll('option').map((one) => one.getAttribute('value') ?? '').filter((one) => one !== '') };
  if (type === 'radio') return { name, limit, kind: 'choice', choices: values };
  if (type === 'checkbox') return { name, limit, kind: 'ticks', choices: values };
  return { name, limit, kind: first?.tagName === 'TEXTAREA' ? 'words' : 'text', choices: [] };
}
