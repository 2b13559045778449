/** Amounts that cannot be, and amounts that whoever says them is asked to look at twice. In pounds. */

import { financialYearOf, type FinancialYear, neighbouringYear } from '../calendar/financial-year';
import type { CalendarDate } from '../calendar/dates';
import { isFarOff } from '../measure/plausible-value';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import { formatPounds, type LedgerLine } from './ledger';

/** How many years before the running one, and after it, a line may begin. */
const reach = { before: 2, after: 3 } as const;

/** The years in which a line can begin today. */
export const lineYearsOn = (today: CalendarDate): { readonly from: FinancialYear; readonly to: FinancialYear } => {
  const now = financialYearOf(today);
  return { from: neighbouringYear(now, -reach.before), to: neighbouringYear(now, reach.after) };
};

/** Amounts of years that follow each other. */
interface AmountsOfYears {
  readonly firstYear: FinancialYear;
  readonly amounts: readonly Decimal[];
}

/** An amount that is far from what was to be expected, such as 125000 where 12500 stood. */
export interface SurprisingAmount {
  readonly year: FinancialYear;
  readonly amount: Decimal;
  readonly expected: Decimal;
}

/**
 * The amounts of a line that are more than half off what is to be expected of their year: what the line said of it before, else what it now says of the
 * year before. Nothing planned is no surprise. Called once the amounts are known to be amounts.
 */
export function surprisingAmounts({ firstYear, amounts }: AmountsOfYears, before: AmountsOfYears | null): readonly SurprisingAmount[] {
  return amounts.flatMap((amount, at) => {
    const year = neighbouringYear(firstYear, at);
    const stood = before?.amounts.find((_, years) => neighbouringYear(before.firstYear, years) === year);
    const expected = stood ?? amounts[at - 1];
    const isSurprise = expected !== undefined && ![amount, expected].some(decimal.isZero) && isFarOff(amount, expected);
    return isSurprise ? [{ year, amount, expected }] : [];
  });
}

/** Whether an amount is more than half of what there is. */
export const isMoreThanHalf = (amount: Decimal, of: Decimal): boolean => decimal.compare(decimal.multiply(decimal.abs(amount), '2'), decimal.abs(of)) > 0;

/** As many findings as a person looks at once. */
const findingsTold = 10;

/**
 * What is to be looked at twice in a month of the ledger, in words: a budget or a forecast far from that of the month before, or a forecast far from the budget where there is none
 * before; spending since the year began that is less than it was; a cost centre that is gone. Empty: nothing. `before`: the latest month before it in the same year.
 */
export function surprisesOfLedger(lines: readonly LedgerLine[], before: readonly LedgerLine[]): readonly string[] {
  const stood = new Map(before.map((line) => [line.costCentre, line]));
  const found = lines.flatMap((line) => surprisesOfLine(line, stood.get(line.costCentre)));
  const gone = before.filter(({ costCentre }) => !lines.some((line) => line.costCentre === costCentre)).map(({ costCentre }) => `${costCentre} was in the month before and is not in this one.`);
  const all = [...found, ...gone];
  return all.length <= findingsTold ? all : [...all.slice(0, findingsTold), `And ${all.length - findingsTold} more.`];
}

function surprisesOfLine({ costCentre, budget, actual, forecast }: LedgerLine, before: LedgerLine | undefined): readonly string[] {
  const pounds = (was: Decimal, is: Decimal): string => `${formatPounds(is)}, after ${formatPounds(was)} the month before`;
  if (before === undefined) return !decimal.isZero(budget) && isFarOff(forecast, budget) ? [`${costCentre}: a forecast of ${formatPounds(forecast)} on a budget of ${formatPounds(budget)}.`] : [];
  const fell = decimal.compare(before.actual, '0') > 0 && decimal.compare(actual, before.actual) < 0;
  return [
    ...(isFarOff(budget, before.budget) ? [`${costCentre}: a budget of ${pounds(before.budget, budget)}.`] : []),
    ...(isFarOff(forecast, before.forecast) ? [`${costCentre}: a forecast of ${pounds(before.forecast, forecast)}.`] : []),
    ...(fell ? [`${costCentre}: ${formatPounds(actual)} spent since the year began, less than the ${formatPounds(before.actual)} of the month before.`] : []),
  ];
}
