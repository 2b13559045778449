import { type Framework, frameworkFormat, type FrameworkStatement, type Tip } from '@golden-thread/domain/assessment/framework';

/** Which section of the toolkit a document is, and under which keys its shipped counterpart has it, so that scores of both can be compared. */
const sections = [
  { begins: 'Performance Management', title: 'Performance management', key: 'pas-performance-management', section: 'pm' },
  { begins: 'Processes, IT and administration', title: 'Processes, IT and administration', key: 'pas-processes-it-administration', section: 'pia' },
] as const;

const questionsBegin = 'EVALUATION QUESTIONS';
const statementBegins = /^A poor .*\(score 1\)$/;
const tipNumber = /^(\d+)\.(.*)$/;

const sectionOf = (text: string): (typeof sections)[number] | undefined =>
  sections.find(({ begins }) => new RegExp(`${begins} forms? one of \\d+ sections of the PAS`).test(text));

/** Whether a text is a section of the Planning Advisory Service's Development Management Challenge Toolkit that can be read. */
export const isPasDocument = (text: string): boolean => sectionOf(text) !== undefined;

/**
 * Builds the word-for-word framework from a section of the toolkit as its publisher gives it out, saved as plain text: for each statement a
 * poor and an excellent service, then numbered tips, then the questions. A council does so with its own copy, under the publisher's terms;
 * the product ships its own wording. What the document lacks is missing in the answer, which the judge of frameworks then refuses.
 */
export function readPasDocument(text: string): Framework {
  const { title, key, section } = sectionOf(text)!;
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\[bookmark: \w+\]/g, '').trim()).filter((line) => line !== '');
  const blocks = blocksOf(lines);
  return {
    format: frameworkFormat,
    key,
    version: 'published',
    title: `Planning: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    source: {
      title: `Development Management Challenge Toolkit: ${title}`, publisher: 'Planning Advisory Service, Local Government Association',
      address: 'https://www.local.gov.uk/pas', licence: 'The publisher’s; for use within the council that brought its own copy', wording: 'verbatim',
    },
    scale: 'one-to-five',
    sections: [{ key: section, title, introduction: introductionOf(lines), minutes: [60, 90], questions: blocks[0]?.questions ?? [], statements: blocks.map((block, at) => statementOf(block, `${section}-${at + 1}`)) }],
  };
}

interface Block {
  readonly body: readonly string[];
  readonly questions: readonly string[];
}

/** The lines of each statement, from its heading to its questions. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const starts = lines.flatMap((line, at) => (statementBegins.test(line) ? [at] : []));
  return starts.map((start, at) => {
    const block = lines.slice(start + 1, starts[at + 1] ?? lines.findIndex((line) => line.startsWith('SUMMARY OF ACTIONS')));
    const questions = block.indexOf(questionsBegin);
    return { body: block.slice(0, questions), questions: questions === -1 ? [] : block.slice(questions + 1) };
  });
}

function statementOf({ body }: Block, key: string): FrameworkStatement {
  const [poor = null, excellent = null, ...rest] = body.filter((line) => !/^An excellent .*\(score 5\)$/.test(line) && line !== 'Top tips');
  const tips = rest.flatMap((line): Tip[] => {
    const [, number, words] = tipNumber.exec(line) ?? [];
    return number === undefined || words === undefined ? [] : [{ number: Number(number), text: words.trim() }];
  });
  return { key, title: firstSentence(excellent ?? key), text: null, poor, excellent, tips };
}

/** A statement that is published without a title is named by its first sentence, as far as a heading holds. */
export function firstSentence(text: string): string {
  const sentence = text.split(/\.\s/)[0]!;
  return sentence.length <= 90 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 90))} …`;
}

/** The paragraphs between the introduction's heading and how to use the toolkit. */
const introductionOf = (lines: readonly string[]): string =>
  lines.slice(lines.indexOf('Introduction') + 1, lines.indexOf('How to use it')).join('\n\n');
