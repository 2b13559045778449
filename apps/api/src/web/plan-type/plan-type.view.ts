import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { PlanTypeDifference } from '@golden-thread/domain/plan-type/compare-plan-types';
import type { PlanApproval } from '@golden-thread/domain/plan-type/plan-approval';
import { type PlanText, textUnder } from '@golden-thread/domain/plan-type/plan-text';
import { approverKinds, formatYears, planForms, type PlanApprover, type PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { PlanTypeSetState } from '@golden-thread/domain/plan-type/transitions';
import type { Role } from '@golden-thread/domain/authority/actor';
import { roleLabels } from '../organisation/labels';

export const planTypeSetStates: Readonly<Record<PlanTypeSetState, string>> = { draft: 'Draft', proposed: 'Waits for approval', approved: 'Approved', discarded: 'Dropped' };

/** Who approves, in words: "Partnership board (outside body)". */
export const approverText = ({ kind, named }: PlanApprover): string =>
  kind === 'role' ? roleLabels[named as Role] : `${named} (${approverKinds[kind].title.toLowerCase()})`;

/** A type as a page lists it, with everything that it asks of its plans. */
export const planTypeView = (type: PlanType, types: readonly PlanType[], href: string | null): object => ({
  title: type.title,
  href,
  says: `${planForms[type.form]}, ${formatYears(type.years)}. ${type.statutory ? 'Statutory (s).' : 'Not statutory (ns).'}${type.bridge ? ' Joins long-term plans and service plans.' : ''}`,
  facts: [
    { key: 'Serves', text: type.parents.map((key) => types.find((one) => one.key === key)?.title ?? key).join(', ') },
    { key: 'Approved by', text: type.approvers.map(approverText).join(', ') },
    { key: 'Published', text: type.publication },
    { key: 'Sections', text: [...type.sections.map(({ title }) => title), ...(type.evidence ? ['six headings of evidence'] : [])].join('; ') },
    { key: 'In print', text: type.pages === null ? '' : `${type.pages} ${type.pages === 1 ? 'page' : 'pages'} at most` },
    { key: 'Refers to', text: type.references === 0 ? '' : `${type.references} other ${type.references === 1 ? 'plan' : 'plans'} at least` },
    { key: 'Team day', text: type.teamDay ? 'Recorded with date, attendees and outputs' : '' },
  ].filter(({ text }) => text !== ''),
});

const changes = { added: 'New', removed: 'Dropped', changed: 'Changed' } as const;

/** What would change, one row a part. */
export const differencesView = (differences: readonly PlanTypeDifference[]): readonly object[] =>
  differences.flatMap(({ title, change, parts }): readonly object[] =>
    change === 'changed'
      ? parts.map(({ part, before, after }) => ({ title, change: changes[change], part, before: before || 'Nothing', after: after || 'Nothing' }))
      : [{ title, change: changes[change], part: 'The whole type', before: change === 'added' ? 'Nothing' : 'As it stands', after: change === 'added' ? 'As listed below' : 'Nothing' }],
  );

/** What a plan says under the sections of its type. */
export const planTextView = ({ sections }: Pick<PlanType, 'sections'>, text: PlanText): readonly { readonly title: string; readonly text: string }[] =>
  sections.map(({ key, title }) => ({ title, text: textUnder(text, key) || (text.none.includes(key) ? 'None.' : '') }));

/** Who approved a plan, and who has yet to. */
export const approvalsView = ({ approvals, left }: { readonly approvals: readonly PlanApproval[]; readonly left: readonly PlanApprover[] }): readonly object[] => [
  ...approvals.map((approval) => ({ who: approverText(approval), on: shortDate(approval.decidedOn), minute: approval.minute || '–' })),
  ...left.map((approver) => ({ who: approverText(approver), on: 'Not yet', minute: '–' })),
];
