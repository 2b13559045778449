import { roles } from '../authority/actor';
import { isBlank, withThousands } from '../shared/text';
import { approverKinds, planForms, type PlanSection, type PlanType, planTypeKeyPattern, planTypeLimits } from './plan-type';

/** What is wrong with a type, and which of its parts says so. */
export interface PlanTypeFault {
  readonly key: string;
  readonly part: 'key' | 'form' | 'title' | 'years' | 'publication' | 'parents' | 'approvers' | 'sections' | 'pages' | 'references';
  readonly says: string;
}

/**
 * Whether types make a council's plans together: keys once, one type of each form but the first, parents that there are and no circle among them, approvers
 * whom the form knows. Names every fault.
 */
export function judgePlanTypes(types: readonly PlanType[]): readonly PlanTypeFault[] {
  const faults = types.flatMap((type) => [...faultsOfType(type), ...faultsAmong(type, types)]);
  return types.length <= planTypeLimits.types ? faults : [...faults, { key: '', part: 'key', says: `There are ${types.length} types; at most ${planTypeLimits.types} are accepted.` }];
}

function faultsOfType(type: PlanType): readonly PlanTypeFault[] {
  const { key, title, years: [least, most], publication, pages, references } = type;
  const fault = (part: PlanTypeFault['part'], says: string): PlanTypeFault => ({ key, part, says });
  const within = (value: number, from: number, to: number): boolean => Number.isInteger(value) && value >= from && value <= to;
  return [
    ...(planTypeKeyPattern.test(key) ? [] : [fault('key', `A key is made of small letters, figures and dashes, begins with a letter and has at most ${planTypeLimits.key} characters.`)]),
    ...(isBlank(title) || title.length > planTypeLimits.title ? [fault('title', `Say what plans of the type are called, in at most ${planTypeLimits.title} characters.`)] : []),
    ...(within(least, 1, planTypeLimits.years) && within(most, least, planTypeLimits.years) ? [] : [fault('years', `Plans run from 1 to ${planTypeLimits.years} years: give the shortest first, then the longest.`)]),
    ...(publication.length > planTypeLimits.publication ? [fault('publication', `Shorten the publication duty to ${planTypeLimits.publication} characters.`)] : []),
    ...(pages === null || within(pages, 1, planTypeLimits.pages) ? [] : [fault('pages', `Limit it to a whole number of pages from 1 to ${planTypeLimits.pages}, or leave it without a limit.`)]),
    ...(within(references, 0, planTypeLimits.references) ? [] : [fault('references', `Ask for a whole number of references from 0 to ${planTypeLimits.references}.`)]),
    ...faultsOfApprovers(type).map((says) => fault('approvers', says)),
    ...faultsOfSections(type.sections).map((says) => fault('sections', says)),
  ];
}

function faultsOfApprovers({ form, approvers }: PlanType): readonly string[] {
  const wrong = approvers.flatMap(({ kind, named }) => [
    ...(isBlank(named) || named.length > planTypeLimits.named ? [`Name each approver, in at most ${planTypeLimits.named} characters.`] : []),
    ...(kind === 'role' && !roles.some((role) => role === named) ? [`There is no role "${named}". There are ${roles.join(', ')}.`] : []),
    ...(form === 'individual-plan' ? ['A person’s objectives are agreed with whoever manages them, and by nobody else: name no approver.'] : []),
    ...(form !== 'key-plan' && form !== 'individual-plan' && approverKinds[kind].signsIn ? ['This plan is decided by whoever stands above its writer. Beside them name committees and outside bodies only.'] : []),
  ]);
  const nobody = form === 'key-plan' && approvers.length === 0 ? ['Name who approves it: no plan of the whole council is final by itself.'] : [];
  const names = approvers.map(({ kind, named }) => `${kind} ${named}`);
  return [...new Set([...nobody, ...wrong, ...(new Set(names).size < names.length ? ['Name each approver once.'] : []), ...(approvers.length > planTypeLimits.approvers ? [`Name at most ${planTypeLimits.approvers} approvers.`] : [])])];
}

function faultsOfSections(sections: readonly PlanSection[]): readonly string[] {
  const keys = sections.map(({ key }) => key);
  return [
    ...(sections.length > planTypeLimits.sections ? [`A plan has at most ${planTypeLimits.sections} sections.`] : []),
    ...(new Set(keys).size < keys.length ? ['Two sections have the same key. Give each its own.'] : []),
    ...sections.flatMap(({ key, title, hint, most }) => [
      ...(planTypeKeyPattern.test(key) ? [] : [`"${key}" is no key of a section: it is made of small letters, figures and dashes, and begins with a letter.`]),
      ...(isBlank(title) || title.length > planTypeLimits.title ? [`Give each section a title, in at most ${planTypeLimits.title} characters.`] : []),
      ...(hint.length > planTypeLimits.hint ? [`What belongs under "${title}" is said in at most ${planTypeLimits.hint} characters.`] : []),
      ...(Number.isInteger(most) && most >= 1 && most <= planTypeLimits.section ? [] : [`"${title}" holds from 1 to ${withThousands(planTypeLimits.section)} characters.`]),
    ]),
  ];
}

/** What is wrong with a type among the others. */
function faultsAmong(type: PlanType, types: readonly PlanType[]): readonly PlanTypeFault[] {
  const { key, form, parents } = type;
  const fault = (part: PlanTypeFault['part'], says: string): PlanTypeFault => ({ key, part, says });
  const unknown = parents.filter((parent) => !types.some((one) => one.key === parent));
  return [
    ...(types.filter((one) => one.key === key).length > 1 ? [fault('key', `"${key}" is the key of two types. Give each its own.`)] : []),
    ...(form !== 'key-plan' && types.filter((one) => one.form === form).length > 1 ? [fault('form', `There is one type for "${planForms[form]}". Change that one.`)] : []),
    ...unknown.map((parent) => fault('parents', `There is no type "${parent}" for it to serve.`)),
    ...(serves(type, key, types) ? [fault('parents', 'It would serve itself, through the types above it. Take one of those away.')] : []),
  ];
}

/** Whether a type serves one of that key, at whatever distance. */
function serves(type: PlanType, key: string, types: readonly PlanType[], passed: ReadonlySet<string> = new Set()): boolean {
  if (passed.has(type.key)) return false;
  const parents = types.filter((one) => type.parents.includes(one.key));
  return parents.some((parent) => parent.key === key || serves(parent, key, types, new Set([...passed, type.key])));
}
