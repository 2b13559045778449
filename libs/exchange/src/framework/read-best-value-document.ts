import { type Framework, frameworkFormat, type FrameworkSection, type FrameworkStatement } from '@golden-thread/domain/assessment/framework';

/** The seven themes of the guidance, each with the letters of its codes, under which the shipped counterpart has it too. */
const themes = [
  { title: 'Continuous improvement', code: 'ci' },
  { title: 'Leadership', code: 'l' },
  { title: 'Governance', code: 'g' },
  { title: 'Culture', code: 'c' },
  { title: 'Use of resources', code: 'r' },
  { title: 'Service delivery', code: 'sd' },
  { title: 'Partnerships and community engagement', code: 'pce' },
] as const;
type Theme = (typeof themes)[number];

const characteristicsBegin = /^characteristics of a well[- ]functioning/i;
const indicatorsBegin = /^indicators of potential failure/i;
const bullet = /^[•*–-]/;
const codeOfItem = /^([A-Z]{1,3})\s?(\d{3})[\s:.|,]/;
/** Between a code and its text. */
const between = /^[\s:.|,]+/;

/** "CI001 Text", or a bullet; a code that the document gives is kept. */
function itemOf(line: string): { readonly letters: string; readonly digits: string; readonly text: string } {
  const said = line.replace(bullet, '').trim();
  const [, letters = '', digits = ''] = codeOfItem.exec(said) ?? [];
  return { letters, digits, text: digits === '' ? said : said.slice(said.indexOf(digits) + digits.length).replace(between, '') };
}

/** A heading may be numbered: "1. Continuous improvement", "Theme 3: Governance". */
const bare = (line: string): string => line.replace(/^(?:theme\s*)?\d*\s*[.:)]?\s*/i, '').trim().toLowerCase();
const themeOf = (line: string): Theme | undefined => themes.find(({ title }) => bare(line) === title.toLowerCase());

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');

/** Whether a text is the guidance on best value standards, saved as plain text, as far as it can be read: all seven themes, and the characteristics of one. */
export function isBestValueDocument(text: string): boolean {
  const lines = linesOf(text);
  return themes.every((theme) => lines.some((line) => themeOf(line) === theme)) && lines.some((line) => characteristicsBegin.test(line));
}

/**
 * Builds the word-for-word framework from the statutory guidance on best value standards, saved as plain text from a council's own copy: for each
 * theme its characteristics, with their codes in order (or those that the document gives), and the indicators of potential failure before them. What
 * the document lacks is missing in the answer, which the judge of frameworks then refuses.
 */
export function readBestValueDocument(text: string): Framework {
  return {
    format: frameworkFormat,
    key: 'best-value-2024',
    version: 'published',
    title: 'Best value, by every characteristic',
    source: {
      title: 'Best value standards and intervention: statutory guidance for best value authorities', publisher: 'The Government', address: 'https://www.gov.uk',
      licence: 'The publisher’s; built by the council from its own copy', wording: 'verbatim',
    },
    scale: 'heat',
    sections: themes.map((theme) => sectionOf(theme, blockOf(theme, linesOf(text)))),
  };
}

/** The lines under a theme's heading where it is followed by characteristics; a list of contents names it earlier. */
function blockOf(theme: Theme, lines: readonly string[]): readonly string[] {
  const starts = lines.flatMap((line, at) => (themeOf(line) === theme ? [at] : []));
  const start = starts.find((at) => { const end = nextHeading(lines, at); return lines.slice(at, end).some((line) => characteristicsBegin.test(line)); });
  return start === undefined ? [] : lines.slice(start + 1, nextHeading(lines, start));
}

function nextHeading(lines: readonly string[], after: number): number {
  const next = lines.findIndex((line, at) => at > after && themeOf(line) !== undefined);
  return next === -1 ? lines.length : next;
}

function sectionOf({ title, code }: Theme, block: readonly string[]): FrameworkSection {
  const characteristicsAt = block.findIndex((line) => characteristicsBegin.test(line));
  const indicatorsAt = block.findIndex((line) => indicatorsBegin.test(line));
  const end = (from: number, other: number): number => (other > from ? other : block.length);
  const texts = characteristicsAt === -1 ? [] : block.slice(characteristicsAt + 1, end(characteristicsAt, indicatorsAt));
  const indicators = indicatorsAt === -1 ? [] : block.slice(indicatorsAt + 1, end(indicatorsAt, characteristicsAt)).map((line) => itemOf(line).text);
  const introduction = block.slice(0, Math.min(block.length, ...[characteristicsAt, indicatorsAt].filter((at) => at !== -1)));
  const failure = indicators.length === 0 ? [] : [`Indicators of potential failure: ${indicators.map((one) => one.replace(/\.$/, '')).join('; ')}.`];
  return {
    key: code, title, introduction: [...introduction, ...failure].join('\n\n') || title, minutes: null, questions: ['What shows it, and how is it dated?', 'What would an inspector ask next?'],
    statements: texts.map((line, at) => statementOf(line, code, at + 1)),
  };
}

function statementOf(line: string, code: string, place: number): FrameworkStatement {
  const { letters, digits, text } = itemOf(line);
  const key = letters.toLowerCase() === code ? `${code}${digits}` : `${code}${String(place).padStart(3, '0')}`;
  return { key, title: headingOf(text), text, poor: null, excellent: null, tips: [] };
}

/** As many characters as a heading holds. */
const headingLength = 90;

/** A characteristic has no title of its own: how it begins names it. */
const headingOf = (text: string): string => (text.length <= headingLength ? text : `${text.slice(0, text.lastIndexOf(' ', headingLength))} …`);
