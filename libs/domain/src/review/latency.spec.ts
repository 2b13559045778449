import { hopsOf, plannedLatency } from './latency';

describe('the way of a quarter’s figures', () => {
  const reached = { entered: '2026-07-08', verified: '2026-07-13', reviewed: '2026-07-31', 'corporate-review': '2026-08-04', members: '2026-09-24', published: null } as const;

  it('says the days since the period ended, and how many each stage took of them', () => {
    const hops = hopsOf({ periodEndsOn: '2026-06-30', reached });
    expect(hops.map(({ stage, sincePeriodEnd, days }) => [stage, sincePeriodEnd, days])).toEqual([
      ['entered', 8, 8], ['verified', 13, 5], ['reviewed', 31, 18], ['corporate-review', 35, 4], ['members', 86, 51],
    ]);
  });

  it('charges no stage with days before the one that was late', () => {
    const hops = hopsOf({ periodEndsOn: '2026-06-30', reached: { ...reached, verified: '2026-08-10' } });
    expect(hops.map(({ days }) => days)).toEqual([8, 33, 0, 0, 45]);
  });

  it('is planned by the stages of the timetable', () => {
    const planned = plannedLatency('2026/27', 2, (key) => (key === 'h1.scrutiny' ? '2026-11-19' : key === 'q2.entry-closes' ? '2026-10-14' : null));
    expect(hopsOf(planned).map(({ stage, sincePeriodEnd }) => [stage, sincePeriodEnd])).toEqual([['entered', 14], ['members', 50]]);
  });
});
