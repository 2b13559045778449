/** A change of a framework that is being drafted: of what it says about itself, of a section, or of a statement with its tips. */

import { isBlank, normalText, textOrNull } from '../shared/text';
import type { Framework, FrameworkSection, FrameworkSource, FrameworkStatement, Scale } from './framework';

/** What a framework says about itself. Its wording is the council's own as soon as it was drafted here. */
interface FrameworkAbout {
  readonly title: string;
  readonly scale: Scale;
  readonly source: Pick<FrameworkSource, 'title' | 'publisher' | 'address' | 'licence'>;
}

type SectionText = Pick<FrameworkSection, 'title' | 'introduction' | 'minutes' | 'questions'>;

/** A statement as it is written: its tips one after the other, because their numbers follow from their order. */
interface StatementText extends Pick<FrameworkStatement, 'title' | 'text' | 'poor' | 'excellent'> {
  readonly tips: readonly string[];
}

/** `section` and `statement`: their keys; null where there is none of it yet, or a statement is named, wherever it stands. */
export type FrameworkEdit =
  | { readonly kind: 'about'; readonly about: FrameworkAbout }
  | { readonly kind: 'section'; readonly section: string | null; readonly says: SectionText }
  | { readonly kind: 'statement'; readonly section: string | null; readonly statement: string | null; readonly says: StatementText }
  | { readonly kind: 'remove-section'; readonly section: string }
  | { readonly kind: 'remove-statement'; readonly statement: string };

/**
 * The framework after an edit; null where it has no such section or statement. Keys stay what they were, so that scores can be compared, and one that the version
 * it was drafted from (`from`) had is not given to anything else; tips are numbered through their section anew. Whether the whole stands is judged when it is published.
 */
export function editFramework(framework: Framework, edit: FrameworkEdit, from: Framework | null): Framework | null {
  const { sections } = framework;
  if (edit.kind === 'about') {
    const { title, scale, source } = edit.about;
    return { ...framework, title: normalText(title), scale, source: { ...framework.source, ...source, address: textOrNull(source.address) } };
  }
  if (edit.kind === 'section' && edit.section === null) return { ...framework, sections: [...sections, { key: freeKey([framework, from], 'section'), ...normalSection(edit.says), statements: [] }] };
  const section = sectionOf(framework, edit);
  if (!section) return null;
  if (edit.kind === 'remove-statement') return withSection(framework, { ...section, statements: section.statements.filter(({ key }) => key !== edit.statement) });
  if (edit.kind === 'remove-section') return { ...framework, sections: sections.filter((one) => one !== section) };
  if (edit.kind === 'section') return withSection(framework, { ...section, ...normalSection(edit.says) });
  const statement = edit.statement ?? freeKey([framework, from], section.key);
  const before = section.statements.find(({ key }) => key === statement);
  const after = { ...before, key: statement, ...normalStatement(edit.says) };
  return withSection(framework, { ...section, statements: before ? section.statements.map((one) => (one === before ? after : one)) : [...section.statements, after] });
}

/** The section that an edit is about: the named one, or the one with the named statement. */
const sectionOf = ({ sections }: Framework, edit: Exclude<FrameworkEdit, { kind: 'about' }>): FrameworkSection | undefined =>
  'statement' in edit && edit.statement !== null
    ? sections.find(({ statements }) => statements.some(({ key }) => key === edit.statement))
    : sections.find(({ key }) => 'section' in edit && key === edit.section);

const withSection = (framework: Framework, section: FrameworkSection): Framework => ({ ...framework, sections: framework.sections.map((one) => (one.key === section.key ? numbered(section) : one)) });

/** Tips numbered from 1 through the section without a gap. */
function numbered(section: FrameworkSection): FrameworkSection {
  let last = 0;
  return { ...section, statements: section.statements.map((statement) => ({ ...statement, tips: statement.tips.map(({ text }) => ({ number: (last += 1), text })) })) };
}

const lines = (texts: readonly string[]): readonly string[] => texts.map(normalText).filter((text) => !isBlank(text));

const normalSection = ({ title, introduction, minutes, questions }: SectionText): SectionText => ({ title: normalText(title), introduction: normalText(introduction), minutes, questions: lines(questions) });

const normalStatement = ({ title, text, poor, excellent, tips }: StatementText): Omit<FrameworkStatement, 'key'> => ({
  title: normalText(title), text: textOrNull(text), poor: textOrNull(poor), excellent: textOrNull(excellent), tips: lines(tips).map((tip) => ({ number: 0, text: tip })),
});

/** A key that nothing has: 'pm-6' after 'pm-5'. */
function freeKey(given: readonly (Framework | null)[], beginning: string): string {
  const taken = given.flatMap((framework) => framework?.sections ?? []).flatMap(({ key, statements }) => [key, ...statements.map((one) => one.key)]);
  const numbers = taken.flatMap((key) => (key.startsWith(`${beginning}-`) ? [Number(key.slice(beginning.length + 1))] : [])).filter(Number.isInteger);
  return `${beginning}-${Math.max(0, ...numbers) + 1}`;
}

/** The version that follows the installed ones of a framework: counted up where they are counted, else beside them. */
export function nextFrameworkVersion(installed: readonly string[]): string {
  const counted = installed.map(Number).filter((version) => Number.isInteger(version) && version > 0);
  return String(Math.max(0, ...counted, counted.length < installed.length ? installed.length : 0) + 1);
}
