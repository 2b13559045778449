/** How far an edit of a plan reaches, and who approves what reaches so far: a table that each council sets. */

import { type FinancialYear, financialYearDates } from '../calendar/financial-year';
import type { ObjectiveEdit, ObjectiveText } from './objective-edit';

/** From the smallest reach to the furthest. */
export const reaches = {
  wording: 'Wording',
  owner: 'Lead service',
  thread: 'What an objective serves',
  'date-within-year': 'A date within the year',
  target: 'Target',
  scope: 'Scope: an objective is added or dropped',
  'later-date': 'A date beyond the year',
  priority: 'A priority',
  outcome: 'An outcome at the end of the plan',
} as const;
export type Reach = keyof typeof reaches;
export const reachKeys = Object.keys(reaches) as readonly Reach[];

/** From the one who decides the least to the one who decides everything. `callIn`: an executive decision of members, which can be called in. */
export const approvers = {
  director: { title: 'The director', members: false, callIn: false },
  'lead-member': { title: 'The lead member', members: true, callIn: true },
  cabinet: { title: 'Cabinet', members: true, callIn: true },
  'full-council': { title: 'Full Council', members: true, callIn: false },
} as const;
export type Approver = keyof typeof approvers;
export const approverKeys = Object.keys(approvers) as readonly Approver[];

export type ApprovalByReach = Readonly<Record<Reach, Approver>>;

/** What holds in a council that has set nothing else. */
export const shippedApproval: ApprovalByReach = {
  wording: 'director', owner: 'director', thread: 'director', 'date-within-year': 'director', target: 'cabinet', scope: 'cabinet', 'later-date': 'cabinet', priority: 'full-council', outcome: 'full-council',
};

/** How far one edit reaches. An edit that changes nothing reaches nowhere. */
export function reachesOf(edit: ObjectiveEdit, plan: { readonly year: FinancialYear }): readonly Reach[] {
  if (edit.kind !== 'change') return ['scope'];
  const { was, becomes } = edit;
  const differs = (field: keyof ObjectiveText): boolean => was[field] !== becomes[field];
  const lastDay = financialYearDates(plan.year).endsOn;
  const [before, after] = [was.dueOn ?? lastDay, becomes.dueOn ?? lastDay];
  const found: Readonly<Record<Reach, boolean>> = {
    wording: differs('title'),
    owner: differs('leadServiceId'),
    thread: edit.thread !== undefined,
    'date-within-year': before !== after && after <= lastDay,
    target: differs('target'),
    scope: false,
    'later-date': before !== after && after > lastDay,
    priority: differs('priorityId'),
    outcome: differs('endOfPlanResult'),
  };
  return reachKeys.filter((reach) => found[reach]);
}

/** Every reach of some edits, from the smallest to the furthest. */
export const reachesOfAll = (edits: readonly ObjectiveEdit[], plan: { readonly year: FinancialYear }): readonly Reach[] => {
  const found = new Set(edits.flatMap((edit) => reachesOf(edit, plan)));
  return reachKeys.filter((reach) => found.has(reach));
};

/** Who approves what reaches so far: the highest that any of it asks for. */
export const approverOf = (found: readonly Reach[], table: ApprovalByReach): Approver =>
  found.map((reach) => table[reach]).sort((one, other) => approverKeys.indexOf(other) - approverKeys.indexOf(one))[0] ?? 'director';

/** Whether those below are only told: where nothing but words, or what it serves itself, has changed, what they serve is the same. */
export const isNoticeOnly = (found: readonly Reach[]): boolean => found.every((reach) => reach === 'wording' || reach === 'thread');
