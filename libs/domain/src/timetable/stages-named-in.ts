import type { DateRule } from './date-rule';
import type { StageKey } from './stage-key';

/** The stages that a rule counts from, however deep. */
export const stagesNamedIn = (rule: DateRule): readonly StageKey[] => {
  const { from } = rule;
  if (from.on === 'stage') return [from.stage];
  if (from.on !== 'first-meeting') return [];
  return [...stagesNamedIn(from.after), ...(from.otherwise === undefined ? [] : stagesNamedIn(from.otherwise))];
};
