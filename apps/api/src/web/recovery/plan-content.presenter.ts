import { shortDate } from '@golden-thread/domain/calendar';
import type { RecoveryMonth, RecoveryPlanContent } from '@golden-thread/domain/recovery';
import { monthWords } from './month-words';

/** What a plan says, with the reported value beside the expected one for each month of its trajectory. */
export function presentContent(content: RecoveryPlanContent, months: readonly RecoveryMonth[] = []): object {
  return {
    objective: content.objective,
    causes: content.causes,
    resources: content.resources,
    from: content.startValue,
    goal: content.goalValue,
    actions: content.actions.map((action) => ({ ...action, due: shortDate(action.dueOn) })),
    trajectory: content.trajectory.map(({ month, value }) => ({
      name: monthWords(month),
      expected: value,
      reported: months.find((one) => one.month === month)?.update?.value ?? null,
    })),
  };
}
