/** The cascade of plans from April to March, beside the budget and people's own objectives. */

import type { StageDefinition } from '../stage-definition';
import { ofPolicyTeam } from './of-policy-team';
import { rules } from './rules';

const planning = { phase: 'plan', track: 'planning', needsWorkingDay: true } as const;

/** From this year's cascade in April to next year's plans in March. */
export const planningStages: readonly StageDefinition[] = [
  { ...planning, key: 'cascade.service-plans', title: 'Service plans with their directors', rule: rules.nthWorkingDay(10, 4), phase: 'do' },
  {
    ...planning,
    key: 'cascade.unit-plans',
    title: 'Unit targets set',
    rule: rules.workingDaysFrom('cascade.service-plans', 10),
    phase: 'do',
    needs: ['cascade.service-plans'],
  },
  { ...planning, key: 'analysis.opens', title: 'Needs, data and feedback are gathered', rule: rules.date(7, 1), phase: 'analyse' },
  {
    ...planning,
    key: 'analysis.brief',
    title: 'Brief for the refresh of the council plan',
    rule: rules.nthWorkingDay(1, 9),
    phase: 'analyse',
    needs: ['analysis.opens'],
    work: ofPolicyTeam('document', { window: 20, guidance: 'What needs, data and feedback say, and what follows for the council plan.' }),
  },
  {
    ...planning,
    key: 'planning.launch',
    title: 'Service planning launched',
    rule: rules.nthWeekday(2, 1, 9),
    needs: ['analysis.brief'],
    work: ofPolicyTeam('task', { window: 5, guidance: 'Guidance, timetable and figures are with every service, and team days are arranged.' }),
  },
  {
    ...planning,
    key: 'planning.first-drafts',
    title: 'First drafts of service plans',
    rule: rules.nthWeekday(2, 5, 12),
    needs: ['planning.launch'],
    work: ofPolicyTeam('checkpoint', { window: 5, guidance: 'Every service has a first draft with its resources for three years, and challenge sessions are arranged. Say whose is missing.' }),
  },
  {
    ...planning,
    key: 'planning.council-plan-draft',
    title: 'Draft council plan to Cabinet',
    rule: rules.firstMeeting('cabinet', rules.date(12, 1), rules.nthWeekday(2, 2, 12)),
  },
  {
    ...planning,
    key: 'year.next-drafted',
    title: "Next year's timetable drafted",
    rule: rules.nthWeekday(2, 5, 2),
    work: ofPolicyTeam('checkpoint', { window: 10, guidance: 'The next year is drafted and rehearsed, its clashes are mended, and it goes to the management team.' }),
  },
  {
    ...planning,
    key: 'planning.coverage-check',
    title: 'Every deliverable has its lead service',
    rule: rules.workingDaysFrom('budget.council', 5),
    needs: ['planning.first-drafts'],
    work: ofPolicyTeam('checkpoint', { window: 5, guidance: 'Each deliverable of the council plan has a lead service, which has it in its plan.' }),
  },
  {
    ...planning,
    key: 'planning.final',
    title: 'Service plans final, targets set with reasons',
    rule: rules.workingDaysFrom('budget.council', 15),
    needs: ['planning.coverage-check', 'budget.council'],
    latest: rules.date(3, 31),
    work: ofPolicyTeam('checkpoint', { window: 5, guidance: 'Every service plan is final, and its targets are set with their reasons. Say whose is not.' }),
  },
];

const budget = { phase: 'plan', track: 'budget', needsWorkingDay: true } as const;

/** The budget beside the plans. Moving Full Council moves the final service plans, which count from it (Ribble Valley 3.8). */
export const budgetStages: readonly StageDefinition[] = [
  {
    ...budget,
    key: 'budget.consultation-opens',
    title: "Budget consultation and residents' survey open",
    rule: rules.nthWeekday(3, 1, 9),
    work: ofPolicyTeam('task', { window: 5, guidance: 'The survey is out, with where and until when residents answer it.' }),
  },
  {
    ...budget,
    key: 'budget.consultation-closes',
    title: "Budget consultation and residents' survey close",
    rule: rules.nthWeekday(4, 5, 10),
    needs: ['budget.consultation-opens'],
  },
  {
    ...budget,
    key: 'budget.scrutiny',
    title: 'Scrutiny of budget and plan',
    rule: rules.firstMeeting('scrutiny', rules.date(1, 5), rules.nthWeekday(3, 4, 1)),
  },
  {
    ...budget,
    key: 'budget.cabinet',
    title: 'Cabinet recommends the budget',
    rule: rules.firstMeeting('cabinet', rules.date(2, 1), rules.nthWeekday(2, 2, 2)),
    needs: ['budget.scrutiny'],
  },
  {
    ...budget,
    key: 'budget.council',
    title: 'Full Council decides budget, financial strategy and council plan',
    rule: rules.firstMeeting('council', rules.workingDaysFrom('budget.cabinet', 6), rules.workingDaysFrom('budget.cabinet', 11)),
    needs: ['budget.cabinet'],
    // Local Government Finance Act 1992, section 30(6): before 11 March.
    latest: rules.date(3, 10),
  },
];

const people = { phase: 'do', track: 'people' } as const;

/** Windows for people's objectives and appraisals; objectives follow once unit targets are set. */
export const peopleStages: readonly StageDefinition[] = [
  { ...people, key: 'appraisal.opens', title: 'Appraisals and objectives open', rule: rules.date(4, 1) },
  { ...people, key: 'appraisal.closes', title: 'Appraisals and objectives agreed', rule: rules.date(6, 30), needs: ['appraisal.opens'] },
  { ...people, key: 'check-in.opens', title: 'Mid-year check-ins open', rule: rules.date(10, 1), phase: 'review' },
  {
    ...people,
    key: 'check-in.closes',
    title: 'Mid-year check-ins done',
    rule: rules.date(11, 30),
    phase: 'review',
    needs: ['check-in.opens'],
  },
];
