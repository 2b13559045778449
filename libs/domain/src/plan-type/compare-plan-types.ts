/** How types differ from others: what a pack or a draft would change, before it changes it. */

import { withThousands } from '../shared/text';
import { formatApprover } from './plan-type-text';
import { formatYears, planForms, type PlanSection, type PlanType } from './plan-type';

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
    const parts = partsBetween(was, type);
    return parts.length === 0 ? [] : [{ key: type.key, title: type.title, change: 'changed', parts }];
  });
  const went = before.filter(({ key }) => !after.some((type) => type.key === key)).map(({ key, title }): PlanTypeDifference => ({ key, title, change: 'removed', parts: [] }));
  return [...came, ...went];
}

const yesOrNo = (said: boolean): string => (said ? 'yes' : 'no');

const sectionText = ({ title, hint, most, mayBeNone }: PlanSection): string =>
  [title, hint, `up to ${withThousands(most)} characters`, mayBeNone ? 'may be none' : ''].filter((part) => part !== '').join('; ');

/** What a type says, part by part, in words: two that differ never read the same. */
const partsOf = (type: PlanType): Readonly<Record<string, string>> => ({
  'What it is called': type.title,
  'What it is': planForms[type.form],
  'How long it runs': formatYears(type.years),
  Statutory: yesOrNo(type.statutory),
  Bridge: yesOrNo(type.bridge),
  Publication: type.publication,
  Serves: type.parents.join(', '),
  Approvers: type.approvers.map(formatApprover).join(', '),
  'Evidence headings': yesOrNo(type.evidence),
  'Pages at most': type.pages === null ? 'no limit' : String(type.pages),
  'References to other plans': String(type.references),
  'Team day': yesOrNo(type.teamDay),
  'Order of sections': type.sections.map(({ key }) => key).join(', '),
  ...Object.fromEntries(type.sections.map((section) => [`Section ${section.key}`, sectionText(section)])),
});

function partsBetween(was: PlanType, is: PlanType): readonly PartOfType[] {
  const [before, after] = [partsOf(was), partsOf(is)];
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map((part) => ({ part, before: before[part] ?? '', after: after[part] ?? '' }))
    .filter((part) => part.before !== part.after);
}
