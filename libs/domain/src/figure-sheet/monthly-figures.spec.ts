import { londonInstant } from '../calendar/instants';
import { england } from '../calendar/testing/england';
import { monthlyFiguresDueOn, monthsDue } from './monthly-figures';
import { getPeriod, periodsOfYear } from '../measure/period';

const everyMonth = periodsOfYear('2026/27', 'monthly').map(({ key }) => key);
const at = (day: `${number}-${number}-${number}`, time = '07:00') => ({ now: londonInstant(day, time), calendar: england });
const asked = (...now: Parameters<typeof at>) => monthsDue('2026/27', everyMonth, at(...now)).toAsk.map(({ key }) => key);

describe('the figures of a month', () => {
  it('are asked for on the first working day after it, at seven', () => {
    expect(asked('2026-05-01', '06:59')).toEqual([]);
    expect(asked('2026-05-01')).toEqual(['2026-M01']);
    // October ends on a Saturday.
    expect(asked('2026-11-01')).toEqual(['2026-M04', '2026-M05', '2026-M06']);
    expect(asked('2026-11-02').at(-1)).toBe('2026-M07');
    expect(monthsDue('2026/27', [], at('2026-11-01')).nextAt).toBe('2026-11-02T07:00:00.000Z');
  });

  it('are due so many working days after its end, over bank holidays', () => {
    expect(monthlyFiguresDueOn(getPeriod('2026-M01'), 10, england)).toBe('2026-05-15');
    expect(monthlyFiguresDueOn(getPeriod('2026-M09'), 5, england)).toBe('2027-01-08');
  });

  it('are asked for late after an outage, the earliest first, and not at all once nobody reviews their quarter', () => {
    expect(asked('2026-08-20')).toEqual(['2026-M01', '2026-M02', '2026-M03', '2026-M04']);
    expect(asked('2026-10-20')).toEqual(['2026-M04', '2026-M05', '2026-M06']);
    expect(monthsDue('2026/27', ['2026-M04'], at('2026-08-20')).toAsk.map(({ key }) => key)).toEqual(['2026-M04']);
  });

  it('are asked for by their own year to the last, beside the next year', () => {
    expect(asked('2027-04-01').at(-1)).toBe('2026-M12');
    expect(monthsDue('2026/27', everyMonth, at('2027-04-01')).nextAt).toBeNull();
    expect(monthsDue('2027/28', [], at('2027-04-01')).nextAt).toBe('2027-05-04T06:00:00.000Z');
  });
});
