/** What the ledger says of a month: nobody types budgets twice. */

import { type Decimal, decimal } from '../shared/decimal/decimal';

/** The columns of the ledger's extract, as the finance system calls them. */
export interface LedgerColumns {
  readonly costCentre: string;
  readonly budget: string;
  readonly actual: string;
  readonly forecast: string;
}
export const usualLedgerColumns: LedgerColumns = { costCentre: 'Cost centre', budget: 'Budget', actual: 'Actual', forecast: 'Forecast' };

/** Their names in the order of the extract: cost centre, budget, actual, forecast. */
export const ledgerColumnNames = ({ costCentre, budget, actual, forecast }: LedgerColumns): readonly [string, string, string, string] => [costCentre, budget, actual, forecast];

/** A cost centre in a month, in pounds: the year's budget, what is spent since it began, and what will have been spent when it ends. */
export interface LedgerLine {
  readonly costCentre: string;
  readonly budget: Decimal;
  readonly actual: Decimal;
  readonly forecast: Decimal;
}

export type LedgerSums = Omit<LedgerLine, 'costCentre'>;

/** What the ledger said of a cost centre in a month, and what it says now; null where it said, or says, nothing. */
export interface LedgerLineChange {
  readonly costCentre: string;
  readonly was: LedgerSums | null;
  readonly becomes: LedgerSums | null;
}

const isSameLine = (one: LedgerSums, other: LedgerSums): boolean => (['budget', 'actual', 'forecast'] as const).every((amount) => decimal.compare(one[amount], other[amount]) === 0);

/** What of a month an extract changes, cost centre by cost centre: those that it brings, those that it gives otherwise, those that it no longer has. */
export function changesOfLedger(before: readonly LedgerLine[], after: readonly LedgerLine[]): readonly LedgerLineChange[] {
  const byCostCentre = (lines: readonly LedgerLine[]): ReadonlyMap<string, LedgerSums> => new Map(lines.map(({ costCentre, ...sums }) => [costCentre, sums]));
  const [was, becomes] = [byCostCentre(before), byCostCentre(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])].sort().flatMap((costCentre) => {
    const [from, to] = [was.get(costCentre) ?? null, becomes.get(costCentre) ?? null];
    return from !== null && to !== null && isSameLine(from, to) ? [] : [{ costCentre, was: from, becomes: to }];
  });
}

/** So many cost centres a month's extract may have: what it changes is told one by one. */
export const mostCostCentres = 20_000;

/** Lines of the ledger together, to the penny. */
export const sumOfLedger = (lines: readonly LedgerSums[]): LedgerSums => ({
  budget: decimal.sum(lines.map(({ budget }) => budget)),
  actual: decimal.sum(lines.map(({ actual }) => actual)),
  forecast: decimal.sum(lines.map(({ forecast }) => forecast)),
});

/** How far the year is forecast to end above its budget; below it is less than nothing. */
export const forecastVariance = ({ budget, forecast }: LedgerSums): Decimal => decimal.subtract(forecast, budget);

const inThrees = (digits: string): string => (digits.length <= 3 ? digits : `${inThrees(digits.slice(0, -3))},${digits.slice(-3)}`);

/** An amount as people read it: £1,234.50, or -£20. */
export function formatPounds(amount: Decimal): string {
  const whole = decimal.places(amount) === 0;
  const [pounds = '0', pence] = decimal.toPlaces(decimal.abs(amount), whole ? 0 : 2).split('.');
  const grouped = inThrees(pounds);
  return `${decimal.compare(amount, '0') < 0 ? '-' : ''}£${grouped}${pence === undefined ? '' : `.${pence}`}`;
}
