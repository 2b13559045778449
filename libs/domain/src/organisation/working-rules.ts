import type { CouncilId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { usualLateDays } from '../task/reminder-policy';
import type { OrganisationEvent } from './events';

/** What becomes of figures that wait for the second person. */
export const unverifiedFiguresChoices = ['marked', 'wait'] as const;
export type UnverifiedFigures = (typeof unverifiedFiguresChoices)[number];

/** How a council works where the policy leaves it the choice. */
export interface WorkingRules {
  /** Working days after its due date on which a late task is spoken of: first to whoever has it, then to those above. */
  readonly lateDays: readonly number[];
  /** Whether a figure that nobody has verified yet stands, marked, or waits and is missing until then. */
  readonly unverifiedFigures: UnverifiedFigures;
}

/** The rules of a council that has chosen nothing. */
export const usualWorkingRules: WorkingRules = { lateDays: usualLateDays, unverifiedFigures: 'marked' };

/** How many late days there are at most, how late the last of them is, and how many characters the reason has. */
export const workingRuleLimits = { lateDays: 8, lastLateDay: 60, reason: 2000 } as const;

/** Late days as they are typed: whole numbers with commas between them. */
export const lateDaysPattern = /^\s*\d{1,2}(\s*,\s*\d{1,2})*\s*$/;

/** Whether they are some days, each later than the one before. */
const areLateDays = (days: readonly number[]): boolean =>
  days.length > 0 &&
  days.length <= workingRuleLimits.lateDays &&
  days.every((day, index) => Number.isInteger(day) && day > (days[index - 1] ?? 0) && day <= workingRuleLimits.lastLateDay);

/** The intervals between the days rise, or stay the same: nobody is told of a late task ever more often. */
const areEverFurtherApart = (days: readonly number[]): boolean =>
  days.every((day, index) => index < 2 || day - days[index - 1]! >= days[index - 1]! - days[index - 2]!);

/**
 * The council's choice of how it works, from now on.
 * Refuses: `LateDaysOutOfOrder`, `WorkingRulesUnchanged`, `ReasonMissing`.
 */
export function decideWorkingRules(
  { councilId, current }: { readonly councilId: CouncilId; readonly current: WorkingRules },
  { reason, ...rules }: WorkingRules & { readonly reason: string },
): Outcome<Extract<OrganisationEvent, { name: 'WorkingRulesChanged' }>> {
  if (!areLateDays(rules.lateDays) || !areEverFurtherApart(rules.lateDays)) return refuse('LateDaysOutOfOrder', { most: workingRuleLimits.lateDays, last: workingRuleLimits.lastLateDay });
  if (JSON.stringify(rules.lateDays) === JSON.stringify(current.lateDays) && rules.unverifiedFigures === current.unverifiedFigures) return refuse('WorkingRulesUnchanged');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'WorkingRulesChanged', stream: { type: 'council', id: councilId }, payload: { from: current, to: rules }, wording: { reason: normalText(reason) } });
}
