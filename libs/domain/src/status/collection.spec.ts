import { collectionOf } from './collection';
import type { Level } from './status';

const position = (level: Level, figures: Readonly<Record<string, string | null>>) => {
  const periods = Object.keys(figures);
  const last = periods.at(-1)!;
  const trend = periods.map((period) => ({ period, label: period, value: figures[period] ?? null, target: null, dataStatus: 'final' as const, unverified: false, definitionChanged: false }));
  return { period: last, trend, figure: figures[last] === null ? null : ({ period: last } as never), status: { level } as never };
};

describe('a sub-group of the scorecard', () => {
  it('is planned where nothing stands there, or nothing was entered', () => {
    expect(collectionOf([])).toEqual({ state: 'planned', months: [] });
    expect(collectionOf([position('no-data', { '2026-Q1': null })])).toEqual({ state: 'planned', months: [{ month: '2026-06', due: 1, there: 0 }] });
  });

  it('is collecting while something that is due is missing or waits, and reported once all is there', () => {
    const quarterly = position('green', { '2025-Q4': '80', '2026-Q1': '81' });
    const monthly = position('no-data', { '2026-M02': '5', '2026-M03': null });
    expect(collectionOf([quarterly, monthly])).toEqual({
      state: 'collecting', months: [{ month: '2026-03', due: 1, there: 1 }, { month: '2026-05', due: 1, there: 1 }, { month: '2026-06', due: 2, there: 1 }],
    });
    expect(collectionOf([quarterly, position('waiting', { '2026-Q1': '3' })]).state).toBe('collecting');
    expect(collectionOf([quarterly, position('red', { '2026-M03': '6' })]).state).toBe('reported');
  });
});
