import type { StageDefinition } from '../stage-definition';
import { rules } from './rules';

const budget = { phase: 'plan', track: 'budget', needsWorkingDay: true } as const;

/** The budget beside the plans. Moving Full Council moves the final service plans, which count from it (Ribble Valley 3.8). */
export const budgetStages: readonly StageDefinition[] = [
  { ...budget, key: 'budget.consultation-opens', title: "Budget consultation and residents' survey open", rule: rules.nthWeekday(3, 1, 9) },
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
