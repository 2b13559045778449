/** How types differ from others: what a pack or a draft would change, before it changes it. */

import { withThousands } from '../shared/text';
import { approverKinds, formatYears, type PlanApprover, planForms, type PlanSection, type PlanType } from './plan-type';

/** A part of a type that is otherwise, in words; '' where there is none. */
interface PartOfType {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

export interface PlanTypeDifference {
  readonly key: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed type. */
  readonly parts: readonly PartOfType[];
}

/** Every type that is new, gone or otherwise, in the order of the later ones; those that are gone last. */
export function comparePlanTypes(before: readonly PlanType[], after: readonly PlanType[]): readonly PlanTypeDifference[] {
  const came = after.flatMap((type): PlanTypeDifference[] => {
    const was = before.find(({ key }) => key === type.key);
    if (was === undefined) return [{ key: type.key, title: type.title, change: 'added', parts: [] }];
    const parts = partsBetween(was, type, { before, after });
    return parts.length === 0 ? [] : [{ key: type.key, title: type.title, change: 'changed', parts }];
  });
  const went = before.filter(({ key }) => !after.some((type) => type.key === key)).map(({ key, title }): PlanTypeDifference => ({ key, title, change: 'removed', parts: [] }));
  return [...came, ...went];
}

const yesOrNo = (said: boolean): string => (said ? 'yes' : 'no');

const sectionText = ({ title, hint, most, mayBeNone }: PlanSection): string =>
  `${title}, up to ${withThousands(most)} characters${mayBeNone ? ', may be none' : ''}${hint === '' ? '' : `: ${hint}`}`;

const approverText = ({ kind, named }: PlanApprover): string => `${approverKinds[kind].title}: ${named}`;

/** What a part says: as people read it, and by what it is compared. */
interface Said {
  readonly text: string;
  readonly by: string;
}

const said = (text: string, by = text): Said => ({ text, by });

/** What a type says, part by part: two that differ are never compared as the same. `all`: the types that stand beside it. */
const partsOf = (type: PlanType, all: readonly PlanType[]): Readonly<Record<string, Said>> => ({
  'What it is called': said(type.title),
  'What it is': said(planForms[type.form]),
  'How long it runs': said(formatYears(type.years)),
  Statutory: said(yesOrNo(type.statutory)),
  Bridge: said(yesOrNo(type.bridge)),
  Publication: said(type.publication),
  Serves: said(type.parents.map((parent) => all.find(({ key }) => key === parent)?.title ?? parent).join(', '), type.parents.join()),
  Approvers: said(type.approvers.map(approverText).join(', ')),
  'Evidence headings': said(yesOrNo(type.evidence)),
  'Pages at most': said(type.pages === null ? 'no limit' : String(type.pages)),
  'References to other plans': said(String(type.references)),
  'Team day': said(yesOrNo(type.teamDay)),
  'Order of sections': said(type.sections.map(({ title }) => title).join(', '), type.sections.map(({ key }) => key).join()),
  ...Object.fromEntries(type.sections.map((section) => [sectionPart(section.key), said(sectionText(section))])),
});

const sectionPart = (key: string): string => `Section ${key}`;

/** The types as they are and as they were. */
interface Sets {
  readonly before: readonly PlanType[];
  readonly after: readonly PlanType[];
}

/** The parts that are otherwise; a section is named by its title. */
function partsBetween(was: PlanType, is: PlanType, sets: Sets): readonly PartOfType[] {
  const [before, after] = [partsOf(was, sets.before), partsOf(is, sets.after)];
  const titles = Object.fromEntries([...was.sections, ...is.sections].map(({ key, title }) => [sectionPart(key), `Section “${title}”`]));
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((part) => before[part]?.by !== after[part]?.by)
    .map((part) => ({ part: titles[part] ?? part, before: before[part]?.text ?? '', after: after[part]?.text ?? '' }));
}
