/** What two versions of a framework say differently, statement by statement. */

import { type Framework, type FrameworkSection, type FrameworkStatement, scales } from './framework';

/** One thing said otherwise: null where it was not there before, or is not any more. */
interface SaidOtherwise {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A part of a framework that differs. `key`: of the section or statement; null: what the framework says about itself. */
export interface PartDiffering {
  readonly key: string | null;
  readonly title: string;
  readonly how: 'new' | 'gone' | 'changed';
  readonly says: readonly SaidOtherwise[];
}

type Said = Readonly<Record<string, string | null>>;

const aboutOf = ({ title, source, scale }: Framework): Said => ({
  Title: title, Scale: scales[scale].names.join(', '), Source: source.title, Publisher: source.publisher, Address: source.address, Terms: source.licence,
});
const sectionOf = ({ title, introduction, minutes, questions }: FrameworkSection): Said => ({
  Title: title, Introduction: introduction, Minutes: minutes && `${minutes[0]} to ${minutes[1]}`, Questions: questions.join('\n') || null,
});
/** Tips without their numbers: where one goes, those after it are counted anew and say the same. */
const statementOf = ({ title, text, poor, excellent, tips }: FrameworkStatement): Said => ({
  Title: title, Text: text, Poor: poor, Excellent: excellent, Tips: tips.map((tip) => tip.text).join('\n') || null,
});

/** The parts of a framework in its order: itself, each section, and each statement after its section. */
const partsOf = (framework: Framework): readonly { readonly key: string | null; readonly title: string; readonly said: Said }[] => [
  { key: null, title: 'The framework itself', said: aboutOf(framework) },
  ...framework.sections.flatMap((section) => [
    { key: section.key, title: section.title, said: sectionOf(section) },
    ...section.statements.map((one) => ({ key: one.key, title: one.title, said: statementOf(one) })),
  ]),
];

/** What the later version says otherwise, in its order; what is gone stands at the end. `before` null: everything is new. */
export function compareFrameworks(before: Framework | null, after: Framework): readonly PartDiffering[] {
  const earlier = before === null ? [] : partsOf(before);
  const later = partsOf(after);
  const differing = later.flatMap(({ key, title, said }): PartDiffering[] => {
    const was = earlier.find((one) => one.key === key)?.said;
    const says = Object.keys(said).filter((what) => said[what] !== (was?.[what] ?? null)).map((what) => ({ what, before: was?.[what] ?? null, after: said[what] ?? null }));
    return says.length === 0 ? [] : [{ key, title, how: was ? 'changed' : 'new', says }];
  });
  const gone = earlier.filter(({ key }) => !later.some((one) => one.key === key)).map(({ key, title, said }): PartDiffering => ({
    key, title, how: 'gone', says: Object.entries(said).flatMap(([what, text]) => (text === null ? [] : [{ what, before: text, after: null }])),
  }));
  return [...differing, ...gone];
}
