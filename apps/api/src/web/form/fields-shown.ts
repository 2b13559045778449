import { type HTMLElement, parse } from 'node-html-parser';
import type { ShownField } from './shown-field';

/**
 * The fields of the forms on a page that carry a version, in the order of the page, called as the page calls them ("Action 1, Step").
 * Reads the page itself, so that every form can be compared without saying anything about itself twice.
 */
export function fieldsShown(html: string): ShownField[] {
  const forms = parse(html).querySelectorAll('form').filter((form) => form.querySelector('[name="version"]') !== null);
  return forms.flatMap(fieldsOfForm);
}

const notTyped: ReadonlySet<string | undefined> = new Set(['hidden', 'file', 'submit']);

function fieldsOfForm(form: HTMLElement): ShownField[] {
  const labels = new Map(form.querySelectorAll('label').map((label) => [label.getAttribute('for'), textOf(label)]));
  const fields = new Map<string, ShownField>();
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const { name, id = '', type } = field.attributes;
    if (name === undefined || notTyped.has(type)) continue;
    const [legends, label] = [legendsAround(field), labels.get(id) ?? ''];
    if (type === 'radio' || type === 'checkbox') {
      const before = fields.get(name) ?? { name, id, words: legends.join(', ') || label, text: '' };
      const text = field.hasAttribute('checked') ? [before.text, label].filter(Boolean).join('; ') : before.text;
      fields.set(name, { ...before, text });
    } else fields.set(name, { name, id, words: [...legends, label].filter(Boolean).join(', '), text: heldBy(field) });
  }
  return [...fields.values()];
}

/** What is typed into a field, or the words of what is chosen in it. */
function heldBy(field: HTMLElement): string {
  if (field.tagName === 'INPUT') return inLines(field.getAttribute('value') ?? '');
  const chosen = field.tagName === 'SELECT' ? field.querySelector('option[selected]') : field;
  return chosen ? textOf(chosen) : '';
}

function legendsAround(field: HTMLElement): string[] {
  const legends: string[] = [];
  for (let around: HTMLElement | null = field.parentNode; around; around = around.parentNode) {
    const legend = around.tagName === 'FIELDSET' && around.querySelector('legend');
    if (legend) legends.unshift(textOf(legend));
  }
  return legends.filter((text) => text !== '');
}

const textOf = (element: HTMLElement): string => inLines(element.text);
const inLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();
