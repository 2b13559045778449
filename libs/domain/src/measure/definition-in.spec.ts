import { definitionIn } from './definition-in';
import type { Measure } from './measure';

const tolerance = (amber: string) => ({ basis: 'percent', green: '0', amber, edge: 'better' }) as const;
const measure = { ref: 'RC01', polarity: 'maximise', tolerance: tolerance('2'), zeroTarget: 'aim', unit: '%', decimals: 1 } as unknown as Measure;
const changes = [
  { fromPeriod: '2026-Q2', changed: ['tolerance'], was: { tolerance: tolerance('10') }, reason: 'Tighter' },
  { fromPeriod: '2026-Q3', changed: ['tolerance'], was: { tolerance: tolerance('5') }, reason: 'Tighter still' },
];

describe('a measure as it was judged in a period', () => {
  it.each([['2026-Q1', '10'], ['2026-Q2', '5'], ['2026-Q3', '2'], ['2027-Q1', '2'], ['2020-Y', '10']])('in %s within %s %%', (period, amber) => {
    expect(definitionIn(measure, changes, period).tolerance.amber).toBe(amber);
  });

  it('takes the earlier of two changes made for the same period as the older state', () => {
    const twice = changes.map((change) => ({ ...change, fromPeriod: '2026-Q2' }));
    expect(definitionIn(measure, twice, '2026-Q1').tolerance.amber).toBe('10');
  });
});
