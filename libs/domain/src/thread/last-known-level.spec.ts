import { lastKnownLevel } from './last-known-level';

describe('what a measure says of an objective', () => {
  it('is its latest judgement, also while the next quarter runs', () => {
    expect(lastKnownLevel([{ level: 'red', ended: true }, { level: 'no-data', ended: false }])).toBe('red');
    expect(lastKnownLevel([{ level: 'red', ended: true }, { level: 'green', ended: false }])).toBe('green');
  });

  it('is nothing for an annual measure before the year has ended, and missing only where an ended quarter lacks it', () => {
    expect(lastKnownLevel([{ level: 'not-due', ended: true }, { level: 'no-data', ended: false }])).toBeNull();
    expect(lastKnownLevel([{ level: 'no-data', ended: true }, { level: 'no-data', ended: false }])).toBe('no-data');
    expect(lastKnownLevel([{ level: 'data-only', ended: true }])).toBeNull();
  });
});
