import { shortOfTarget } from './short-of-target';
import type { TrendPoint } from './trend';

const trend = (...points: readonly (readonly [string | null, string | null])[]): TrendPoint[] =>
  points.map(([value, target], index) => ({ period: `2026-Q${index + 1}`, label: `Q${index + 1}`, value, target, dataStatus: 'final', unverified: false, definitionChanged: false }));

describe('how far a measure is short of its target', () => {
  it('counts from the last period that met it', () => {
    expect(shortOfTarget(trend(['70', '80'], ['81', '80'], ['75', '80'], ['71.2', '80']), 'maximise')).toEqual({ by: '8.8', since: 'Quarter 3 2026/27', periods: 2 });
    expect(shortOfTarget(trend(['30', '20']), 'minimise')).toEqual({ by: '10', since: 'Quarter 1 2026/27', periods: 1 });
  });

  it('is not said where the last period met it, is missing, has no target, or is not judged', () => {
    for (const [points, polarity] of [
      [trend(['75', '80'], ['80', '80']), 'maximise'], [trend(['75', '80'], [null, '80']), 'maximise'], [trend(['75', null]), 'maximise'], [trend(['1', '2']), 'data-only'],
    ] as const) {
      expect(shortOfTarget(points, polarity)).toBeNull();
    }
  });
});
