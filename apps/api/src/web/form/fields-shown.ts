import { decodedHtml } from './decoded-html';
import type { ShownField } from './shown-field';

const parts = /<fieldset|<\/fieldset>|<legend[^>]*>([\s\S]*?)<\/legend>|<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>|<select\b[^>]*>([\s\S]*?)<\/select>/g;

/**
 * The fields of the forms on a page that carry a version, in the order of the page, called as the page calls them ("Action 1, Step").
 * Reads our own pages, so that every form can be compared without saying anything about itself twice.
 */
export function fieldsShown(html: string): ShownField[] {
  const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form).filter((form) => form.includes('name="version"'));
  return forms.flatMap(fieldsOfForm);
}

function fieldsOfForm(form: string): ShownField[] {
  const labels = new Map([...form.matchAll(/<label\b([^>]*)>([\s\S]*?)<\/label>/g)].map(([, tag = '', text = '']) => [attribute(tag, 'for'), decodedHtml(text)]));
  const fields = new Map<string, ShownField>();
  const legends: string[] = [];
  for (const [part, legend, area, options] of form.matchAll(parts)) {
    if (part === '<fieldset') legends.push('');
    else if (part === '</fieldset>') legends.pop();
    else if (legend !== undefined) legends.splice(-1, 1, decodedHtml(legend));
    else addField(fields, part, { legends: legends.filter((text) => text !== ''), labels, held: area ?? chosenOf(options) });
  }
  return [...fields.values()];
}

interface Around {
  readonly legends: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly held: string | undefined;
}

function addField(fields: Map<string, ShownField>, part: string, { legends, labels, held }: Around): void {
  const tag = part.slice(0, part.indexOf('>') + 1);
  const [name, id, type] = [attribute(tag, 'name'), attribute(tag, 'id'), attribute(tag, 'type')];
  if (name === '' || type === 'hidden' || type === 'file' || type === 'submit') return;
  const label = labels.get(id) ?? '';
  if (type !== 'radio' && type !== 'checkbox') {
    fields.set(name, { name, id, words: [...legends, label].filter(Boolean).join(', '), text: decodedHtml(held ?? attribute(tag, 'value')) });
    return;
  }
  const before = fields.get(name) ?? { name, id, words: legends.join(', ') || label, text: '' };
  const chosen = /\schecked\b/.test(tag) ? [before.text, label].filter(Boolean).join('; ') : before.text;
  fields.set(name, { ...before, text: chosen });
}

/** An attribute of a tag, '' where it has none. */
const attribute = (tag: string, name: string): string => decodedHtml(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const chosenOf = (options: string | undefined): string | undefined =>
  options === undefined ? undefined : (/<option\b[^>]*\sselected\b[^>]*>([\s\S]*?)<\/option>/.exec(options)?.[1] ?? '');
