import { monthName, shortDate } from '../calendar/date-format';
import { normalText } from '../shared/text';
import { financeConfirmation, type RecoveryPlan, type RecoveryPlanContent } from './recovery-plan';

/** The parts in which plans are compared: who confirmed the cost and when is one. */
export type PartOfPlan = Exclude<keyof RecoveryPlanContent, 'financeOn'>;

/** A part of a plan that is not as it was returned. Lists have a line for each entry. */
export interface PartChanged {
  readonly part: PartOfPlan;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

const lines = (text: string | null | undefined): readonly string[] => [normalText(text ?? '')].filter((line) => line !== '');

/** Each part of a plan as lines that can be compared, in the order of the form. */
const partsOf = ({ objective, causes, startValue, goalValue, trajectory, actions, resources, cost, ...confirmed }: RecoveryPlanContent): Readonly<Record<PartOfPlan, readonly string[]>> => ({
  objective: lines(objective),
  causes: lines(causes),
  startValue: lines(startValue),
  goalValue: lines(goalValue),
  trajectory: trajectory.map(({ month, value }) => `${monthName(month)}: ${value}`),
  actions: actions.map(({ step, owner, dueOn, prediction }) => [step, owner, dueOn === '' ? '' : shortDate(dueOn), prediction].map(normalText).filter((text) => text !== '').join(' – ')),
  resources: lines(resources),
  cost: lines(cost),
  finance: lines(financeConfirmation(confirmed)),
});

/** How a plan that was returned and handed in again differs from what was returned; empty for one that never was. */
export function recoveryPlanSinceReturned({ content, lastReturn }: Pick<RecoveryPlan, 'content' | 'lastReturn'>): readonly PartChanged[] {
  if (content === null || lastReturn === null) return [];
  const [before, now] = [partsOf(lastReturn.content), partsOf(content)];
  return (Object.keys(now) as PartOfPlan[])
    .filter((part) => before[part].join('\n') !== now[part].join('\n'))
    .map((part) => ({ part, before: before[part], now: now[part] }));
}
