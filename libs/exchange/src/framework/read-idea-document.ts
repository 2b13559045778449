import { type Framework, frameworkFormat, type FrameworkSection } from '@golden-thread/domain/assessment/framework';
import { firstSentence } from './read-pas-document';

/** What is needed, as the appendix heads it, each with the key under which its shipped counterpart has it, so that scores of both can be compared. */
const headings = [
  { begins: 'A clear vision', key: 'aav' },
  { begins: 'A focus on outcomes', key: 'aao' },
  { begins: 'Committed and motivating', key: 'aal' },
  { begins: 'Effective democratic', key: 'aad' },
  { begins: 'Robust planning', key: 'aap' },
  { begins: 'People Management', key: 'aas' },
  { begins: 'Project and Procurement', key: 'aaj' },
  { begins: 'Financial Management', key: 'aaf' },
] as const;

const tableBegins = /^what[’']s needed\s+characteristic$/im;
const bullet = /^[•*–-]\s*/;
/** A table that was saved as plain text keeps its lists as marks: where a list opens, where it closes, where an item begins. */
const listMarks = /(<\/?ul[^>]*>|•)/;

/** Whether a text is the briefing whose Appendix A can be read: the table of what is needed, under its heads. */
export const isIdeaDocument = (text: string): boolean => tableBegins.test(text) && /^appendix a$/im.test(text);

/**
 * Builds the word-for-word framework from Appendix A of "All in a day's work", saved as plain text from a council's own copy: for each thing that is
 * needed, its characteristics in order; a list within a characteristic stays part of it, and one that the page broke in two is whole again. What the
 * document lacks is missing in the answer, which the judge of frameworks then refuses.
 */
export function readIdeaDocument(text: string): Framework {
  return {
    format: frameworkFormat,
    key: 'idea-appendix-a',
    version: 'published',
    title: 'Evidence of effective performance management, as published',
    source: {
      title: 'All in a day’s work: a discussion of performance management in local government, appendix A', publisher: 'Improvement and Development Agency', address: null,
      licence: 'The publisher’s; for use within the council that brought its own copy', wording: 'verbatim',
    },
    scale: 'met',
    sections: sectionsOf(appendixOf(text)),
  };
}

/** The lines of the table, to the list of references that follows it. */
function appendixOf(text: string): readonly string[] {
  const lines = text.slice(text.search(tableBegins)).split(/\r?\n/).slice(1).map((line) => line.trim()).filter((line) => line !== '');
  const end = lines.findIndex((line) => /^references$/i.test(line));
  return end === -1 ? lines : lines.slice(0, end);
}

function sectionsOf(lines: readonly string[]): readonly FrameworkSection[] {
  const read: { readonly key: string; readonly title: string; readonly items: string[] }[] = [];
  for (const line of lines) {
    const [said = '', ...cells] = line.replace(bullet, '').split('\t');
    const heading = headings.find(({ begins }) => said.startsWith(begins));
    if (heading) read.push({ key: heading.key, title: said.trim(), items: [] });
    const items = read.at(-1)?.items;
    if (items) takeUp(items, heading ? cells.flatMap(itemsOf) : [said]);
  }
  return read.map(({ key, title, items }) => ({
    key, title, introduction: 'What would show it, as published.', minutes: null, questions: ['Does it hold here, and what shows it?'],
    statements: items.map((item, at) => ({ key: `${key}-${at + 1}`, title: firstSentence(item), text: item, poor: null, excellent: null, tips: [] })),
  }));
}

/** Adds what was read to the items of a section; what goes on in small letters is the rest of the item before. */
function takeUp(items: string[], read: readonly string[]): void {
  for (const item of read) {
    if (items.length > 0 && /^\p{Ll}/u.test(item)) items.push(`${items.pop()!} ${item}`);
    else items.push(item);
  }
}

/** The items of a cell; those of a list within an item are told in one sentence with it. */
function itemsOf(cell: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  for (const part of cell.split(listMarks)) {
    if (part.startsWith('<ul')) depth += 1;
    else if (part.startsWith('</ul')) depth -= 1;
    else if (part === '•' && depth <= 1) items.push('');
    else if (part === '•') items.push(`${items.pop() ?? ''}; `);
    else items.push(`${items.pop() ?? ''}${part}`);
  }
  return items.map((item) => item.replace(/:\s*;\s*/g, ': ').replace(/\s+/g, ' ').trim()).filter((item) => item !== '');
}
