import { type CameFrom, formerServiceOf, formerServiceSays } from './former-service';

const merged: CameFrom = { service: 'Streets', on: '2026-07-06', kind: 'merge' };

describe('the service that a figure is of, once services merged or split', () => {
  it.each<[string, Parameters<typeof formerServiceOf>[1], boolean | null]>([
    ['the quarter that ended before is the former service’s own', { year: '2026/27', quarter: 1 }, true],
    ['the quarter in which it came over is compared with it', { year: '2026/27', quarter: 2 }, false],
    ['the same quarter of the next year still is', { year: '2027/28', quarter: 2 }, false],
    ['a year on, nothing on the line is of before', { year: '2027/28', quarter: 3 }, null],
  ])('%s', (_, asked, ownFigure) => {
    expect(formerServiceOf([merged], asked)).toEqual(ownFigure === null ? null : { service: 'Streets', until: '2026-07-05', ownFigure });
  });

  it('is the last that the measure came from, and none where it came from none', () => {
    const before: CameFrom = { service: 'Parks', on: '2026-05-01', kind: 'split' };
    expect(formerServiceOf([merged, before], { year: '2026/27', quarter: 2 })?.service).toBe('Streets');
    expect(formerServiceOf([], { year: '2026/27', quarter: 2 })).toBeNull();
  });

  it('is said with its last day', () => {
    expect(formerServiceSays({ service: 'Streets', until: '2026-07-05', ownFigure: true })).toBe('Figure of Streets, whose measure it was until Sunday 5 July 2026');
    expect(formerServiceSays({ service: 'Streets', until: '2026-07-05', ownFigure: false })).toMatch(/^Compared with figures of Streets,/);
  });
});
