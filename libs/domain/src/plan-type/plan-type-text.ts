/** Plan types as a text that people review, compare line by line, and read back in (docs/plan-type-text.md). */

import {
  type Block, blocksAt, type Fault, type Line, type LineFault, linesOf, linesOfAbout, listed, onOneLine, readAbout, rowsOf, type TextAbout, unescaped,
} from '../shared/lines-of-text';
import { normalText } from '../shared/text';
import { judgePlanTypes } from './judge-plan-types';
import { type ApproverKind, approverKinds, type PlanApprover, planFormKeys, type PlanSection, type PlanType, usualSection } from './plan-type';

/** The first line: what the text is, and by which version of the format it is written. */
const planTypesHeading = 'golden-thread plan types 1';

/** How long a text may be: more than any council's types need. */
export const longestPlanTypesText = 120_000;

/** Every type with its sections; `readPlanTypes` reads the same back. */
export const writePlanTypes = (types: readonly PlanType[], about: TextAbout): string =>
  [planTypesHeading, ...linesOfAbout(about), ...types.map((type) => `\n${linesOfType(type).join('\n')}`)].join('\n') + '\n';

const kindWords = { role: 'role', post: 'post', committee: 'committee', 'outside-body': 'outside body' } as const satisfies Record<ApproverKind, string>;

/** An approver on one line: "outside body Local Strategic Partnership". */
export const formatApprover = ({ kind, named }: PlanApprover): string => `${kindWords[kind]} ${named}`;

/** An approver from its line; null where it begins with no kind. */
export function readApprover(text: string): PlanApprover | null {
  const line = normalText(text);
  const kind = (Object.keys(approverKinds) as ApproverKind[]).find((one) => line.startsWith(`${kindWords[one]} `));
  return kind === undefined ? null : { kind, named: normalText(line.slice(kindWords[kind].length)) };
}

const yesOrNo = (name: string, said: boolean): readonly string[] => (said ? [`  ${name}: yes`] : []);

function linesOfType({ key, title, form, years: [least, most], ...type }: PlanType): readonly string[] {
  return [
    `type ${key}: ${onOneLine(title)}`,
    `  is: ${form}`,
    `  years: ${least === most ? least : `${least} to ${most}`}`,
    ...yesOrNo('statutory', type.statutory),
    ...yesOrNo('bridge', type.bridge),
    ...(type.publication === '' ? [] : [`  publication: ${onOneLine(type.publication)}`]),
    ...(type.parents.length === 0 ? [] : [`  serves: ${type.parents.join(', ')}`]),
    ...type.approvers.map((one) => `  approver: ${formatApprover(one)}`),
    ...yesOrNo('evidence', type.evidence),
    ...(type.pages === null ? [] : [`  pages: ${type.pages}`]),
    ...(type.references === 0 ? [] : [`  references: ${type.references}`]),
    ...yesOrNo('team day', type.teamDay),
    ...type.sections.flatMap(linesOfSection),
  ];
}

const linesOfSection = ({ key, title, hint, most, mayBeNone }: PlanSection): readonly string[] => [
  `  section ${key}: ${onOneLine(title)}`,
  ...(hint === '' ? [] : [`    hint: ${onOneLine(hint)}`]),
  ...(most === usualSection ? [] : [`    most: ${most}`]),
  ...(mayBeNone ? ['    may be none: yes'] : []),
];

export type PlanTypesRead =
  | { readonly about: TextAbout; readonly types: readonly PlanType[]; readonly faults?: never }
  | { readonly types?: never; readonly faults: readonly LineFault[] };

/** Reads the text of plan types: every fault with its line, or the types. Blank lines and lines that begin with # say nothing. */
export function readPlanTypes(text: string): PlanTypesRead {
  const faults: LineFault[] = [];
  const fault: Fault = (line, message) => {
    faults.push({ line, message });
    return null;
  };
  const [first, ...rest] = rowsOf(text);
  if (first?.row.trimEnd() !== planTypesHeading) return { faults: [{ line: first?.number ?? 1, message: `The first line is "${planTypesHeading}".` }] };
  const lines = linesOf(rest, fault, 'a type or a section');
  const begins = lines.findIndex(({ depth, name }) => depth === 0 && name.startsWith('type '));
  const about = readAbout(lines.slice(0, begins < 0 ? lines.length : begins), fault, 'type');
  const blocks = begins < 0 ? [] : blocksAt(lines.slice(begins), 0);
  const types = blocks.flatMap((block) => new TypeReader(block, fault).read() ?? []);
  if (types.length === 0 && faults.length === 0) fault(first.number, 'There is no type in it. A type begins with "type key: what it is called".');
  if (faults.length === 0) for (const { key, says } of judgePlanTypes(types)) fault(blocks.findLast(({ heading }) => heading.name === `type ${key}`)?.heading.number ?? 1, says);
  return faults.length > 0 ? { faults: faults.sort((one, other) => one.line - other.line) } : { about, types };
}

/** Reads the lines of one type. */
class TypeReader {
  private readonly used = new Set<Line>();

  constructor(
    private readonly block: Block,
    private readonly fault: Fault,
  ) {}

  read(): PlanType | null {
    const { heading, lines } = this.block;
    if (!heading.name.startsWith('type ')) return this.fault(heading.number, 'A type begins with "type key: what it is called".');
    const form = planFormKeys.find((one) => one === this.find('is')?.value);
    if (form === undefined) this.fault(this.find('is')?.number ?? heading.number, `"is" is one of ${planFormKeys.join(', ')}.`);
    const type = {
      key: heading.name.slice('type '.length), title: unescaped(heading.value), years: this.years(), statutory: this.isSaid('statutory'), bridge: this.isSaid('bridge'),
      publication: unescaped(this.find('publication')?.value ?? ''), parents: listed(this.find('serves')?.value ?? ''), approvers: this.approvers(), evidence: this.isSaid('evidence'),
      pages: this.whole('pages'), references: this.whole('references') ?? 0, teamDay: this.isSaid('team day'), sections: this.sections(),
    };
    for (const line of lines) if (!this.used.has(line)) this.fault(line.number, `A type has no "${line.name}", or has it twice.`);
    return form === undefined || type.years === null ? null : { ...type, form, years: type.years };
  }

  private find(name: string): Line | undefined {
    const found = this.block.lines.find((line) => line.depth === 2 && line.name === name);
    if (found) this.used.add(found);
    return found;
  }

  private years(): PlanType['years'] | null {
    const line = this.find('years');
    const [, least, most = least] = /^(\d{1,2})(?: to (\d{1,2}))?$/.exec(line?.value ?? '') ?? [];
    return least === undefined ? this.fault(line?.number ?? this.block.heading.number, '"years" is such as "1" or "3 to 5".') : [Number(least), Number(most)];
  }

  private isSaid(name: string): boolean {
    const line = this.find(name);
    if (line !== undefined) yesNo(line, this.fault);
    return line?.value === 'yes';
  }

  private whole(name: string): number | null {
    const line = this.find(name);
    if (line === undefined) return null;
    return /^\d{1,3}$/.test(line.value) ? Number(line.value) : this.fault(line.number, `"${name}" is a whole number.`);
  }

  private approvers(): readonly PlanApprover[] {
    return this.block.lines.filter(({ depth, name }) => depth === 2 && name === 'approver').flatMap((line) => {
      this.used.add(line);
      return readApprover(unescaped(line.value)) ?? this.fault(line.number, approverLine) ?? [];
    });
  }

  private sections(): readonly PlanSection[] {
    const from = this.block.lines.findIndex(({ depth, name }) => depth === 2 && name.startsWith('section '));
    const blocks = from < 0 ? [] : blocksAt(this.block.lines.slice(from), 2).filter(({ heading }) => heading.name.startsWith('section '));
    return blocks.map((block) => this.section(block));
  }

  private section({ heading, lines }: Block): PlanSection {
    const find = (name: string): Line | undefined => lines.find((line) => line.name === name);
    const [hint, most, none] = [find('hint'), find('most'), find('may be none')];
    for (const line of [heading, hint, most, none]) if (line) this.used.add(line);
    if (most && !/^\d{1,5}$/.test(most.value)) this.fault(most.number, '"most" is how many characters the section holds, a whole number.');
    if (none) yesNo(none, this.fault);
    return { key: heading.name.slice('section '.length), title: unescaped(heading.value), hint: unescaped(hint?.value ?? ''), most: most ? Number(most.value) : usualSection, mayBeNone: none?.value === 'yes' };
  }
}

/** How an approver's line is written, for whoever wrote it otherwise. */
export const approverLine = 'An approver is such as "committee Cabinet", "outside body Local Strategic Partnership", "role director" or "post" with its code.';

const yesNo = (line: Line, fault: Fault): void => {
  if (line.value !== 'yes' && line.value !== 'no') fault(line.number, `"${line.name}" is yes or no.`);
};
