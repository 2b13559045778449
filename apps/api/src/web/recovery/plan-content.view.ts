import type { RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { monthName, shortDate } from '@golden-thread/domain/calendar/date-format';
import { financeConfirmation } from '@golden-thread/domain/recovery/recovery-plan';
import { actionTag } from '../action/labels';
import { actionPaths } from '../action/paths';
import { formatValue } from './labels';

/** How an action stands, as its owner says it in the register, with its page there; its day where it has moved. */
const standsInRegister = (action: RecoveryPlanView['registered'][number] | undefined): object | null =>
  action === undefined ? null : { href: actionPaths.of(action.reference), reference: action.reference, ...actionTag(action), due: shortDate(action.dueOn) };

/** What a plan says, with the reported value beside the expected one for each month of its trajectory; null while it is not written. */
export function recoveryPlanContentView({ content, months, measure, registered }: RecoveryPlanView): object | null {
  if (content === null) return null;
  const inWords = (value: string | null | undefined) => formatValue(value ?? null, measure);
  return {
    objective: content.objective,
    causes: content.causes,
    resources: content.resources,
    cost: content.cost,
    finance: financeConfirmation(content),
    from: inWords(content.startValue),
    goal: inWords(content.goalValue),
    actions: content.actions.map(({ actionId, ...action }) => ({ ...action, due: action.dueOn && shortDate(action.dueOn), stands: standsInRegister(registered.find(({ id }) => id === actionId)) })),
    isRegistered: registered.length > 0,
    trajectory: content.trajectory.map(({ month, value }) => ({
      name: monthName(month),
      expected: inWords(value),
      reported: inWords(months.find((one) => one.month === month)?.update?.value),
    })),
  };
}
