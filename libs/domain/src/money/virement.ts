/** Moving money from one line to another within a year. */

import type { FinancialYear } from '../calendar/financial-year';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { BudgetLineId, PersonId, PostId, VirementId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { amountIn, type BudgetLine, isAmount } from './budget-line';
import { isMoreThanHalf } from './plausible-amount';
import type { MoneyRefusal } from './refusals';
import type { VirementState } from './transitions';

/** Up to how many pounds a head of service, and a director, moves money; above that it goes up. The council's own limits. */
export interface DelegationLimits {
  readonly headOfService: Decimal;
  readonly director: Decimal;
}
export const usualLimits: DelegationLimits = { headOfService: '10000', director: '50000' };

/** Whether limits hold: both are amounts, and the director's is not below the head of service's. Refuses: LimitsUnreadable. */
export const decideLimits = (limits: DelegationLimits): Outcome<DelegationLimits, Refusal<MoneyRefusal>> => {
  const readable = [limits.headOfService, limits.director].every((limit) => isAmount(limit) && decimal.compare(limit, '0') >= 0);
  return readable && decimal.compare(limits.headOfService, limits.director) <= 0
    ? accept({ headOfService: decimal.canonical(limits.headOfService), director: decimal.canonical(limits.director) })
    : refuse('LimitsUnreadable');
};

/** Who decides a virement: the higher the amount, the higher up. */
export const virementDeciders = { 'head-of-service': 'Head of service', director: 'Director', 'section-151': 'Section 151 officer, for the Cabinet' } as const;
export type VirementDecider = keyof typeof virementDeciders;

export const virementStates: Readonly<Record<VirementState, string>> = { proposed: 'Waits for a decision', agreed: 'Agreed', refused: 'Refused' };

export interface Virement {
  readonly id: VirementId;
  /** VM-3. */
  readonly reference: string;
  readonly year: FinancialYear;
  readonly fromLineId: BudgetLineId;
  readonly toLineId: BudgetLineId;
  readonly amount: Decimal;
  readonly reason: string;
  readonly decider: VirementDecider;
  /** Who answers for the decision; null where the council has named no such post yet. */
  readonly deciderPostId: PostId | null;
  readonly state: VirementState;
  readonly remark: string;
  readonly contributors: readonly PersonId[];
  readonly version: number;
}

/**
 * Who decides: within a service up to its head's limit the head; up to the director's limit, or from one service to another, the director;
 * above, it goes up to the section 151 officer, who records what the Cabinet has decided.
 * Source: Stockton, "delegation of authority (trust)" and "resources can be redirected to priority objectives"; source-systems B3.
 */
export function deciderOf(amount: Decimal, { headOfService, director }: DelegationLimits, sameService: boolean): VirementDecider {
  if (decimal.compare(amount, director) > 0) return 'section-151';
  return sameService && decimal.compare(amount, headOfService) <= 0 ? 'head-of-service' : 'director';
}

/** What is moved between which lines. */
export interface VirementAsked {
  readonly from: BudgetLine;
  readonly to: BudgetLine;
  readonly year: FinancialYear;
  /** What the first line has in the year by now, with what was moved before. */
  readonly available: Decimal;
  readonly amount: Decimal;
  readonly reason: string;
  /** That it takes most of the line was looked at twice. */
  readonly confirmed: boolean;
}

/** Refuses: VirementToItself, LineNotOfYear, VirementUnreadable, VirementAboveLine, ReasonMissing; VirementSurprising where it takes more than half of the line, until it is confirmed. */
export function decideVirement({ from, to, year, available, amount, reason, confirmed }: VirementAsked, limits: DelegationLimits): Outcome<Pick<Virement, 'amount' | 'reason' | 'decider'>, Refusal<MoneyRefusal>> {
  if (from.id === to.id) return refuse('VirementToItself');
  if ([from, to].some((line) => amountIn(line, year) === null)) return refuse('LineNotOfYear', { year });
  if (!isAmount(amount) || decimal.compare(amount, '0') <= 0) return refuse('VirementUnreadable');
  if (decimal.compare(amount, available) > 0) return refuse('VirementAboveLine', { available });
  if (isBlank(reason)) return refuse('ReasonMissing');
  if (!confirmed && isMoreThanHalf(amount, available)) return refuse('VirementSurprising', { available });
  return accept({ amount: decimal.canonical(amount), reason: normalText(reason), decider: deciderOf(amount, limits, from.serviceId === to.serviceId) });
}

/** Money that was moved: what a line has more, or less, in a year. */
export interface Moved {
  readonly lineId: BudgetLineId;
  readonly amount: Decimal;
}

/** What an agreed virement does to the two lines: what one loses the other gains, and nothing else changes. */
export const movedBy = ({ fromLineId, toLineId, amount, state }: Pick<Virement, 'fromLineId' | 'toLineId' | 'amount' | 'state'>): readonly Moved[] =>
  state === 'agreed' ? [{ lineId: fromLineId, amount: decimal.negate(amount) }, { lineId: toLineId, amount }] : [];
