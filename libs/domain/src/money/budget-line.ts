/** What a plan costs: lines of three years, each for a service or one of its units, and for an objective where it serves one. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearDates, isFinancialYear, neighbouringYear } from '../calendar/financial-year';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { BudgetLineId, ObjectiveId, ServiceId, UnitId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { lineYearsOn, surprisingAmounts } from './plausible-amount';
import type { MoneyRefusal } from './refusals';

/** How many years a line says in advance. Source: Stockton, "3 year resource allocation (certainty)"; source-systems B3. */
export const yearsPlanned = 3;

/** How many characters a line's texts and a typed amount hold, and how many pounds it says at most. */
export const budgetLimits = { title: 200, costCentre: 20, typed: 20, most: '1000000000', reason: 2000 } as const;

/** An amount as it is typed or sent: pounds, with pence where there are any; less than nothing is income. */
export const amountPattern = /^-?\d{1,10}(\.\d{1,2})?$/;

/** The cost centre of a ledger, such as H100. */
export const costCentrePattern = /^[A-Za-z0-9._/-]{1,20}$/;

/** A line of a service's or unit's resources. Amounts in pounds, of the first year and the two after it. */
export interface BudgetLine {
  readonly id: BudgetLineId;
  readonly title: string;
  readonly serviceId: ServiceId;
  /** Null: the service's own figure, into which its units' lines sum. */
  readonly unitId: UnitId | null;
  readonly objectiveId: ObjectiveId | null;
  /** Where the ledger keeps what is spent of it; null where it is no line of the ledger. */
  readonly costCentre: string | null;
  readonly firstYear: FinancialYear;
  readonly amounts: readonly [Decimal, Decimal, Decimal];
  readonly version: number;
}

/** What a line says of a year; null where it says nothing of it. */
export function amountIn({ firstYear, amounts }: Pick<BudgetLine, 'firstYear' | 'amounts'>, year: FinancialYear): Decimal | null {
  const at = amounts.findIndex((_, years) => neighbouringYear(firstYear, years) === year);
  return amounts[at] ?? null;
}

/** What whoever writes a line says. */
export type BudgetLineSaid = Pick<BudgetLine, 'title' | 'costCentre' | 'firstYear' | 'amounts'>;

/** What a line is judged with: how it stood, and whether amounts that surprise were looked at twice. */
export interface LineContext {
  readonly before: BudgetLine | null;
  readonly today: CalendarDate;
  readonly confirmed: boolean;
}

/**
 * Whether a line may stand so: it has a title, a cost centre as the ledger writes them, years that are planned today, and three amounts in pounds.
 * Refuses, all at once: LineTitleMissing, CostCentreUnreadable, LineYearOutOfReach, AmountUnreadable (which year, from 1); then AmountSurprising of each
 * amount that is far from what was to be expected, until it is confirmed.
 */
export function decideBudgetLine({ title, costCentre, firstYear, amounts }: BudgetLineSaid, { before, today, confirmed }: LineContext): Outcome<BudgetLineSaid, Refusal<MoneyRefusal>> {
  const { from, to } = lineYearsOn(today);
  const isPlanned = isFinancialYear(firstYear) && ((firstYear >= from && firstYear <= to) || firstYear === before?.firstYear);
  const faults = faultsAmong<Refusal<MoneyRefusal>>([
    isBlank(title) && { code: 'LineTitleMissing' },
    !isPlanned && { code: 'LineYearOutOfReach', details: { from, to } },
    costCentre !== null && !costCentrePattern.test(costCentre) && { code: 'CostCentreUnreadable', details: { typed: costCentre } },
    ...amounts.map((amount, at) => !isAmount(amount) && { code: 'AmountUnreadable' as const, details: { year: at + 1 }, at: `amounts.${at}` }),
  ]);
  const refused = refuseAll(faults);
  if (refused) return refused;
  const said = { title: normalText(title), costCentre, firstYear, amounts: amounts.map(decimal.canonical) as unknown as BudgetLine['amounts'] };
  const surprises = confirmed ? [] : surprisingAmounts(said, before);
  return refuseAll(surprises.map((details) => ({ code: 'AmountSurprising' as const, details }))) ?? accept(said);
}

/**
 * The first year under way, or over, whose amount a revision would change; null where it changes none. Once a year has begun its money is moved by virement, which
 * somebody else decides: a revision would move any amount without one.
 */
export function yearUnderWayChanged(before: Pick<BudgetLine, 'firstYear' | 'amounts'>, becomes: Pick<BudgetLine, 'firstYear' | 'amounts'>, today: CalendarDate): FinancialYear | null {
  const years = [before, becomes].flatMap(({ firstYear }) => Array.from({ length: yearsPlanned }, (_, at) => neighbouringYear(firstYear, at)));
  const isOther = (year: FinancialYear): boolean => decimal.compare(amountIn(before, year) ?? '0', amountIn(becomes, year) ?? '0') !== 0;
  return [...new Set(years)].sort().find((year) => financialYearDates(year).startsOn <= today && isOther(year)) ?? null;
}

export const isAmount = (text: string): boolean => amountPattern.test(text) && decimal.compare(decimal.abs(text), budgetLimits.most) <= 0;

/** How a service's own figure of a year compares with the sum of its units'. */
export interface RollUp {
  readonly year: FinancialYear;
  readonly service: Decimal;
  readonly units: Decimal;
  /** The units' sum less the service's figure: nothing where they agree. */
  readonly variance: Decimal;
}

/**
 * Unit plans sum into the service plan, or the variance is shown: year by year, exactly to the penny.
 * Source: Stockton, unit plans "aggregate into service plans"; source-systems B3.
 */
export function rollUp(lines: readonly BudgetLine[], firstYear: FinancialYear): readonly RollUp[] {
  return Array.from({ length: yearsPlanned }, (_, years) => {
    const year = neighbouringYear(firstYear, years);
    const sumOf = (those: readonly BudgetLine[]): Decimal => decimal.sum(those.map((line) => amountIn(line, year) ?? '0'));
    const service = sumOf(lines.filter(({ unitId }) => unitId === null));
    const units = sumOf(lines.filter(({ unitId }) => unitId !== null));
    return { year, service, units, variance: decimal.subtract(units, service) };
  });
}
