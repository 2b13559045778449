import { budgetLimits, yearsPlanned } from '@golden-thread/domain/money/budget-line';
import { kind, optional, required, type Sheet } from '../pack-format';

export const budgetLinesSheet = {
  name: 'budget-lines',
  holds: `What plans cost: lines of ${yearsPlanned} years of a service or one of its units, before what virements move.`,
  key: ['service', 'unit', 'objective', 'title', 'first_year'],
  columns: [
    required('service', kind.refOf('services'), 'The service'),
    optional('unit', kind.refOf('units'), "The unit of that service; empty: the service's own figure"),
    optional('objective', kind.refOf('objectives'), "The objective that it serves: the council's, a service's or a unit's"),
    required('title', kind.text(budgetLimits.title), 'What the money is for'),
    optional('cost_centre', kind.text(budgetLimits.costCentre), 'Where the ledger keeps it, as H100'),
    required('first_year', kind.year, 'The first year'),
    required('first_amount', kind.decimal, 'Of the first year, in pounds; less than nothing is income'),
    required('second_amount', kind.decimal, 'Of the year after'),
    required('third_amount', kind.decimal, 'Of the year after that'),
  ],
} as const satisfies Sheet;
