import type { RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { monthName, shortDate } from '@golden-thread/domain/calendar/date-format';
import { formatValue } from './labels';

/** What a plan says, with the reported value beside the expected one for each month of its trajectory; null while it is not written. */
export function recoveryPlanContentView({ content, months, measure }: RecoveryPlanView): object | null {
  if (content === null) return null;
  const inWords = (value: string | null | undefined) => formatValue(value ?? null, measure);
  return {
    objective: content.objective,
    causes: content.causes,
    resources: content.resources,
    cost: content.cost,
    finance: content.finance,
    from: inWords(content.startValue),
    goal: inWords(content.goalValue),
    actions: content.actions.map((action) => ({ ...action, due: action.dueOn && shortDate(action.dueOn) })),
    trajectory: content.trajectory.map(({ month, value }) => ({
      name: monthName(month),
      expected: inWords(value),
      reported: inWords(months.find((one) => one.month === month)?.update?.value),
    })),
  };
}
