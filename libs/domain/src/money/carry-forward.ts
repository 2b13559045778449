/** What a service may take into the next year, or must leave there. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearDates, neighbouringYear } from '../calendar/financial-year';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { CarryForwardId, PersonId, ServiceId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type BudgetLine, isAmount } from './budget-line';
import { isMoreThanHalf } from './plausible-amount';
import type { MoneyRefusal } from './refusals';
import { type CarryForwardState, carryForwardTransitions } from './transitions';

export const carryForwardStates: Readonly<Record<CarryForwardState, string>> = {
  proposed: 'Waits for the section 151 officer', approved: 'Approved', refused: 'Not approved',
};

/** What a service carries from one year into the next: an underspend adds to it, an agreed overspend takes the same away. */
export interface CarryForward {
  readonly id: CarryForwardId;
  readonly serviceId: ServiceId;
  /** The year that has ended. */
  readonly year: FinancialYear;
  readonly budget: Decimal;
  readonly actual: Decimal;
  /** What the next year's budget changes by. */
  readonly amount: Decimal;
  readonly reason: string;
  readonly state: CarryForwardState;
  readonly contributors: readonly PersonId[];
  readonly version: number;
}

/** What a service spent, and how much of an overspend it asks to have agreed. */
export interface Outturn {
  readonly year: FinancialYear;
  readonly budget: Decimal;
  readonly actual: Decimal;
  /** Of an overspend: how much of it is agreed; null of an underspend. */
  readonly agreed: Decimal | null;
  readonly reason: string;
  /** That it is most of the year's budget was looked at twice. */
  readonly confirmed: boolean;
}

/**
 * What is carried forward once the year has ended: an underspend by itself, whole; of an overspend what is agreed, with its reason, which
 * is then taken from the next year. Refuses: OutturnNotYet, NothingToCarryForward, OverspendReasonMissing, OverspendUnreadable, OverspendAboveOutturn; CarryForwardSurprising where what
 * is left, or missing, is more than half of the budget, until it is confirmed.
 * Source: Stockton, "carry forward underspends and where agreed overspends (to be funded from the following year)"; source-systems B3.
 */
export function decideCarryForward({ year, budget, actual, agreed, reason, confirmed }: Outturn, today: CalendarDate): Outcome<Pick<CarryForward, 'amount' | 'reason'>, Refusal<MoneyRefusal>> {
  const { endsOn } = financialYearDates(year);
  if (today <= endsOn) return refuse('OutturnNotYet', { year, endsOn });
  const left = decimal.subtract(budget, actual);
  if (decimal.isZero(left)) return refuse('NothingToCarryForward', { year });
  if (!confirmed && isMoreThanHalf(left, budget)) return refuse('CarryForwardSurprising', { budget, actual });
  if (decimal.compare(left, '0') > 0) return accept({ amount: left, reason: normalText(reason) });
  if (agreed === null || !isAmount(agreed) || decimal.compare(agreed, '0') <= 0) return refuse('OverspendUnreadable');
  const overspend = decimal.negate(left);
  if (decimal.compare(agreed, overspend) > 0) return refuse('OverspendAboveOutturn', { overspend });
  return isBlank(reason) ? refuse('OverspendReasonMissing') : accept({ amount: decimal.negate(decimal.canonical(agreed)), reason: normalText(reason) });
}

/** Whether what was proposed stands on what the ledger says of the year's last month by now; null where it says nothing of the service any more. */
export const standsOnOutturn = (carried: Pick<CarryForward, 'budget' | 'actual'>, outturn: Pick<CarryForward, 'budget' | 'actual'> | null): boolean =>
  outturn !== null && decimal.compare(carried.budget, outturn.budget) === 0 && decimal.compare(carried.actual, outturn.actual) === 0;

/** Whether somebody may propose what is carried forward: nothing was, or it was refused, or the ledger has changed since. What is approved is final. */
export const isFreeToPropose = (carried: Pick<CarryForward, 'state' | 'budget' | 'actual'> | null, outturn: Pick<CarryForward, 'budget' | 'actual'> | null): boolean =>
  carried === null || (carryForwardTransitions.next(carried.state, 'propose') !== null && (carried.state !== 'proposed' || !standsOnOutturn(carried, outturn)));

/** The line by which an approved carry-forward changes the money of the year after: an underspend adds to it, an agreed overspend is taken from it. */
export const lineOfCarryForward = ({ serviceId, year, amount }: Pick<CarryForward, 'serviceId' | 'year' | 'amount'>): Omit<BudgetLine, 'id'> => ({
  title: `Carried forward from ${year}`, serviceId, unitId: null, objectiveId: null, costCentre: null, firstYear: neighbouringYear(year, 1), amounts: [amount, '0', '0'], version: 1,
});
