import type { StageDefinition } from '../stage-definition';
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
  },
  { ...planning, key: 'planning.launch', title: 'Service planning launched', rule: rules.nthWeekday(2, 1, 9), needs: ['analysis.brief'] },
  {
    ...planning,
    key: 'planning.first-drafts',
    title: 'First drafts of service plans',
    rule: rules.nthWeekday(2, 5, 12),
    needs: ['planning.launch'],
  },
  {
    ...planning,
    key: 'planning.council-plan-draft',
    title: 'Draft council plan to Cabinet',
    rule: rules.firstMeeting('cabinet', rules.date(12, 1), rules.nthWeekday(2, 2, 12)),
  },
  { ...planning, key: 'year.next-drafted', title: "Next year's timetable drafted", rule: rules.nthWeekday(2, 5, 2) },
  {
    ...planning,
    key: 'planning.coverage-check',
    title: 'Every deliverable has its lead service',
    rule: rules.workingDaysFrom('budget.council', 5),
    needs: ['planning.first-drafts'],
  },
  {
    ...planning,
    key: 'planning.final',
    title: 'Service plans final, targets set with reasons',
    rule: rules.workingDaysFrom('budget.council', 15),
    needs: ['planning.coverage-check', 'budget.council'],
    latest: rules.date(3, 31),
  },
];
