import type { CouncilId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { OrganisationEvent } from './events';
import { workingRuleLimits, type WorkingRules } from './working-rules';

/** Whether they are some days, each later than the one before. */
const areLateDays = (days: readonly number[]): boolean =>
  days.length > 0 &&
  days.length <= workingRuleLimits.lateDays &&
  days.every((day, index) => Number.isInteger(day) && day > (days[index - 1] ?? 0) && day <= workingRuleLimits.lastLateDay);

/** The intervals between the days rise, or stay the same: nobody is told of a late task ever more often. */
const areEverFurtherApart = (days: readonly number[]): boolean =>
  days.every((day, index) => index < 2 || day - days[index - 1]! >= days[index - 1]! - days[index - 2]!);

const isWithinAMonth = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= workingRuleLimits.monthlyFiguresWithin;

const isNumberOfTasks = (tasks: number | null): boolean => tasks === null || (Number.isInteger(tasks) && tasks >= 0 && tasks <= workingRuleLimits.timetableApprovedAbove);

const areSame = (some: WorkingRules, others: WorkingRules): boolean =>
  JSON.stringify(some.lateDays) === JSON.stringify(others.lateDays) &&
  some.unverifiedFigures === others.unverifiedFigures &&
  some.monthlyFiguresWithin === others.monthlyFiguresWithin &&
  some.timetableApprovedAbove === others.timetableApprovedAbove &&
  some.meetingsArrangedBy === others.meetingsArrangedBy;

/**
 * The council's choice of how it works, from now on.
 * Refuses: `LateDaysOutOfOrder`, `MonthlyFiguresTooLate`, `ApprovedAboveTooHigh`, `WorkingRulesUnchanged`, `ReasonMissing`.
 */
export function decideWorkingRules(
  { councilId, current }: { readonly councilId: CouncilId; readonly current: WorkingRules },
  { reason, ...rules }: WorkingRules & { readonly reason: string },
): Outcome<Extract<OrganisationEvent, { name: 'WorkingRulesChanged' }>> {
  if (!areLateDays(rules.lateDays) || !areEverFurtherApart(rules.lateDays)) return refuse('LateDaysOutOfOrder', { most: workingRuleLimits.lateDays, last: workingRuleLimits.lastLateDay });
  if (!isWithinAMonth(rules.monthlyFiguresWithin)) return refuse('MonthlyFiguresTooLate', { most: workingRuleLimits.monthlyFiguresWithin });
  if (!isNumberOfTasks(rules.timetableApprovedAbove)) return refuse('ApprovedAboveTooHigh', { most: workingRuleLimits.timetableApprovedAbove });
  if (areSame(rules, current)) return refuse('WorkingRulesUnchanged');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'WorkingRulesChanged', stream: { type: 'council', id: councilId }, payload: { from: current, to: rules }, wording: { reason: normalText(reason) } });
}
