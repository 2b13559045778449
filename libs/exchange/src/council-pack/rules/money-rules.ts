import { amountPattern, costCentrePattern } from '@golden-thread/domain/money/budget-line';
import type { PackFault } from '../council-pack';
import type { PackRule } from './pack-rule';

const amounts = ['first_amount', 'second_amount', 'third_amount'] as const;

/** A budget line says what the page of the money wants; of whatever year, because what was planned before comes in too. Known ones stay as they are. */
export const budgetLinesAdd: PackRule = (sheets) => {
  const serviceOf = new Map(sheets.all('units').map(({ ref, service }) => [ref, service]));
  const own = new Set(sheets.all('objectives').filter(({ level }) => level === 'individual').map(({ ref }) => ref));
  return sheets.rows('budget-lines').flatMap((line): PackFault[] => {
    if (sheets.knownRow('budget-lines', line) !== undefined) return [];
    const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('budget-lines', line.row, column, found, accepted);
    const { unit, service, objective, cost_centre: centre } = line;
    const elsewhere = typeof unit === 'string' && serviceOf.has(unit) && service !== undefined && serviceOf.get(unit) !== service;
    return [
      ...(elsewhere ? [at('unit', unit, `a unit of ${service}`)] : []),
      ...(typeof objective === 'string' && own.has(objective) ? [at('objective', objective, "an objective of the council, a service or a unit, not somebody's own")] : []),
      ...(typeof centre === 'string' && !costCentrePattern.test(centre) ? [at('cost_centre', centre, 'a cost centre as H100: letters, digits, - . / _')] : []),
      ...amounts.filter((amount) => typeof line[amount] === 'string' && !amountPattern.test(line[amount])).map((amount) => at(amount, String(line[amount]), 'pounds, with pence where there are any, as 1200 or 1200.50')),
    ];
  });
};
