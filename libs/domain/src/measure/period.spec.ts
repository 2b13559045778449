import fc from 'fast-check';
import { financialYearStarting } from '../calendar/financial-year';
import { askedWith, findPeriod, frequencies, getPeriod, periodAsked, periodAt, periodAYearBefore, periodBefore, periodsAsked, periodsDue, periodsOfYear } from './period';

describe('periods of the financial year', () => {
  it('runs from April to March and names each period as people say it', () => {
    expect(periodAt('2026/27', 'quarterly', 1)).toMatchObject({ key: '2026-Q1', startsOn: '2026-04-01', endsOn: '2026-06-30', label: 'Quarter 1 2026/27' });
    expect(periodAt('2026/27', 'quarterly', 4)).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-03-31', shortLabel: 'Q4 26/27' });
    expect(periodAt('2026/27', 'monthly', 10)).toMatchObject({ key: '2026-M10', startsOn: '2027-01-01', endsOn: '2027-01-31', label: 'January 2027' });
    expect(periodAt('2027/28', 'monthly', 11)).toMatchObject({ endsOn: '2028-02-29', shortLabel: 'Feb 28' });
    expect(periodAt('2026/27', 'half-yearly', 2)).toMatchObject({ startsOn: '2026-10-01', endsOn: '2027-03-31', label: 'Second half 2026/27' });
    expect(periodAt('1999/00', 'annual', 1)).toMatchObject({ key: '1999-Y', label: '1999/00', startsOn: '1999-04-01', endsOn: '2000-03-31' });
  });

  it('finds what falls due with a quarter: three months, one quarter, a half or the year where one ends', () => {
    expect(periodsDue('monthly', '2026/27', 3).map((p) => p.key)).toEqual(['2026-M07', '2026-M08', '2026-M09']);
    expect(periodsDue('quarterly', '2026/27', 3).map((p) => p.key)).toEqual(['2026-Q3']);
    expect(periodsDue('half-yearly', '2026/27', 1)).toEqual([]);
    expect(periodsDue('half-yearly', '2026/27', 2).map((p) => p.key)).toEqual(['2026-H1']);
    expect(periodsDue('annual', '2026/27', 3)).toEqual([]);
    expect(periodsDue('annual', '2026/27', 4).map((p) => p.key)).toEqual(['2026-Y']);
  });

  it('asks for a month by itself, and for everything else with the quarter in which it ends', () => {
    expect(periodsAsked({ year: '2026/27', quarter: 4, month: null }).map(({ key }) => key)).toEqual(['2026-Q4', '2026-H2', '2026-Y', '2026-B', '2026-R2', '2026-R3', '2026-R4']);
    expect(periodsAsked({ year: '2026/27', quarter: 1, month: 2 }).map(({ key }) => key)).toEqual(['2026-M02']);
    expect(['2026-M02', '2026-H1', '2026-Y'].map((key) => periodAsked(askedWith(getPeriod(key))).key)).toEqual(['2026-M02', '2026-Q2', '2026-Q4']);
  });

  it('reads back every key it writes, and refuses what names no period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2090 }), fc.constantFrom(...frequencies), (year, frequency) =>
        periodsOfYear(financialYearStarting(year), frequency).every((period) => JSON.stringify(findPeriod(period.key)) === JSON.stringify(period)),
      ),
    );
    expect(['2026', '2026-Q5', '2026-M13', '2026-M1', '2026-H0', 'Q1'].map(findPeriod)).toEqual([null, null, null, null, null, null]);
    expect(() => getPeriod('2026-Q9')).toThrow('2026-Q9');
  });

  it('is due every second year where it is collected so, and not in the years between', () => {
    const due = (year: number) => periodsDue('even-years', financialYearStarting(year), 4).map(({ key }) => key);
    expect([2025, 2026, 2027].map(due)).toEqual([[], ['2026-B'], []]);
    expect(periodsDue('odd-years', '2027/28', 4)).toMatchObject([{ key: '2027-B', startsOn: '2027-04-01', endsOn: '2028-03-31' }]);
    expect(periodBefore(getPeriod('2026-B')).key).toBe('2024-B');
    expect(periodAYearBefore(getPeriod('2027-B')).key).toBe('2025-B');
  });

  it('is of the years that end with it where it rolls, and due each year', () => {
    expect(getPeriod('2026-R3')).toMatchObject({ frequency: 'three-years-rolling', startsOn: '2024-04-01', endsOn: '2027-03-31', label: '3 years to 2026/27' });
    expect(periodsDue('two-years-rolling', '2026/27', 4).map(({ key }) => key)).toEqual(['2026-R2']);
    expect(periodsDue('two-years-rolling', '2026/27', 3)).toEqual([]);
    expect(periodBefore(getPeriod('2026-R4')).key).toBe('2025-R4');
  });

  it('covers a year without gap or overlap and steps back over its start', () => {
    expect(periodBefore(getPeriod('2026-Q1')).key).toBe('2025-Q4');
    expect(periodBefore(getPeriod('2026-Y')).key).toBe('2025-Y');
    expect(periodBefore(getPeriod('2026-M05')).key).toBe('2026-M04');
    expect(periodAYearBefore(getPeriod('2026-H2')).key).toBe('2025-H2');
  });
});
