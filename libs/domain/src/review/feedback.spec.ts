import { getPeriod } from '../measure/period';
import { compareFeedback, feedbackPeriods } from './feedback';

describe('what people told of a service in a quarter', () => {
  const quarter = getPeriod('2026-Q1');

  it('T: counts by type v previous quarter and same quarter last year', () => {
    expect(feedbackPeriods(quarter)).toEqual(['2026-Q1', '2025-Q4', '2025-Q1']);
    const counts = [
      { kind: 'complaint', period: '2026-Q1', count: 12 }, { kind: 'complaint', period: '2025-Q4', count: 20 }, { kind: 'complaint', period: '2025-Q1', count: 0 },
      { kind: 'compliment', period: '2025-Q1', count: 3 }, { kind: 'comment', period: '2025-Q3', count: 9 },
    ] as const;
    expect(compareFeedback(counts, quarter)).toEqual([
      { kind: 'complaint', now: 12, before: 20, yearBefore: 0 },
      { kind: 'compliment', now: null, before: null, yearBefore: 3 },
    ]);
  });

  it('is nothing where the customer system told nothing', () => {
    expect(compareFeedback([], quarter)).toEqual([]);
  });
});
