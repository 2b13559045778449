import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { calendarDateOf, formatDueDate, longDate, longDateOf, monthName, parseTypedDate, shortDate } from './date-format';
import { addDays, addMonths, type CalendarDate, daysBetween, firstDayOf, isCalendarDate, isMonth, monthHolding, monthOf, monthOfYear, weekday } from './dates';
import {
  financialYearDates,
  financialYearOf,
  isFinancialYear,
  neighbouringQuarter,
  neighbouringYear,
  quarterDates,
  quarterOf,
  quarters,
  startYearOf,
} from './financial-year';
import { isInstant, londonDate, londonInstant, londonTime, millisecondsBetween } from './instants';

const someDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));

describe('calendar dates', () => {
  it('accept real days only', () => {
    expect(['2026-04-01', '2028-02-29'].every(isCalendarDate)).toBe(true);
    expect(['2027-02-29', '2026-4-1', '2026-13-01', '', '2026-04-01T00:00'].some(isCalendarDate)).toBe(false);
    expect(calendarDateOf({ day: 31, month: 6, year: 2026 })).toBeNull();
    expect(calendarDateOf({ day: 3, month: 9, year: 2026 })).toBe('2026-09-03');
  });

  it.each([
    ['2026-09-03', '2026-09-03'],
    ['3/9/2026', '2026-09-03'],
    ['3 Sep 2026', '2026-09-03'],
    ['Thursday 3 September 2026', '2026-09-03'],
    ['Monday 26th October 2026', '2026-10-26'],
    ['03/13/2026', null],
    ['3/9/26', null],
    ['3 Ma 2026', null],
    ['soon', null],
  ])('read %s as %s', (typed, expected) => expect(parseTypedDate(typed)).toBe(expected));

  it.each([
    ['2026-10', true],
    ['2026-13', false],
    ['2026-1', false],
    ['Oct 2026', false],
  ])('know that %s is a month: %s', (text, is) => expect(isMonth(text)).toBe(is));

  it('lie in a month that has its number and its first day', () => {
    expect([monthHolding('2026-10-31'), monthOfYear(2026, 4), firstDayOf('2026-10')]).toEqual(['2026-10', '2026-04', '2026-10-01']);
  });

  it('stand in prose where a refusal names one, and what is no date stays as it is', () => {
    expect([longDateOf('2026-09-03'), longDateOf('2026-02-30'), longDateOf(undefined)]).toEqual(['Thursday 3 September 2026', '2026-02-30', 'undefined']);
  });

  it('count days both ways', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  it('agree with the calendar package on every day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -9000, max: 9000 }), (day, count) => {
        const there = Temporal.PlainDate.from(day).add({ days: count });
        expect([addDays(day, count), weekday(addDays(day, count))]).toEqual([there.toString(), there.dayOfWeek]);
        expect(monthOf(day).lastDay).toBe(Temporal.PlainDate.from(day).with({ day: 31 }).toString());
        expect(addMonths(day, count % 600)).toBe(Temporal.PlainDate.from(day).add({ months: count % 600 }).toString());
      }),
    );
  });

  it('read as people write them', () => {
    expect(longDate('2026-09-03')).toBe('Thursday 3 September 2026');
    expect(shortDate('2026-09-03')).toBe('3 Sep 2026');
    expect(monthName('2026-09-03')).toBe('September 2026');
    const due = (on: CalendarDate) => formatDueDate(on, '2026-09-03');
    expect([due('2026-09-07'), due('2026-09-04'), due('2026-09-03'), due('2026-09-02'), due('2026-09-01')]).toEqual([
      'in 4 days',
      'tomorrow',
      'today',
      '1 day late',
      '2 days late',
    ]);
    fc.assert(fc.property(someDay, (day) => expect(parseTypedDate(longDate(day))).toBe(day)));
    fc.assert(fc.property(someDay, (day) => expect(parseTypedDate(shortDate(day))).toBe(day)));
  });
});

describe('financial years and quarters', () => {
  it('cover every day once', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, quarter } = quarterOf(day);
        const holding = quarters.filter((q) => quarterDates(year, q).startsOn <= day && day <= quarterDates(year, q).endsOn);
        expect(holding).toEqual([quarter]);
        expect(financialYearOf(day)).toBe(year);
        expect(financialYearDates(year).startsOn <= day && day <= financialYearDates(year).endsOn).toBe(true);
        expect(neighbouringQuarter(neighbouringQuarter({ year, quarter }, 5), -5)).toEqual({ year, quarter });
      }),
    );
  });

  it('know their neighbours', () => {
    expect(neighbouringYear('1999/00', 1)).toBe('2000/01');
    expect(neighbouringQuarter({ year: '2026/27', quarter: 4 }, 1)).toEqual({ year: '2027/28', quarter: 1 });
    expect(isFinancialYear('2099/00')).toBe(true);
    expect(['1999/00', '2026/27', '2000/01'].every(isFinancialYear)).toBe(true);
    expect(['2026/28', '2039/99', '2026-27', '0000/01', '2126/27', '26/27'].some(isFinancialYear)).toBe(false);
    expect(() => startYearOf('2026/28')).toThrow('not a financial year');
  });
});

describe('London time', () => {
  it('keeps a daily nine o’clock at nine across both clock changes (practice.md C3, vector 8)', () => {
    expect((['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'] as const).map((day) => londonInstant(day, '09:00'))).toEqual([
      '2026-10-24T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
      '2027-03-27T09:00:00.000Z',
      '2027-03-28T08:00:00.000Z',
    ]);
    fc.assert(
      fc.property(someDay, (day) => {
        const nine = londonInstant(day, '09:00');
        expect([londonDate(nine), londonTime(nine)]).toEqual([day, '09:00']);
        expect(londonDate(londonInstant(day))).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-04-01T08:00:00.000Z', true],
    ['2026-04-01T08:00:00Z', false],
    ['2026-04-01T08:00:00.000+01:00', false],
    ['2026-13-01T08:00:00.000Z', false],
    ['2026-04-01', false],
  ])('knows that %s is a moment: %s', (text, is) => expect(isInstant(text)).toBe(is));

  it('turns the day at midnight in London, not in Greenwich', () => {
    expect(londonDate('2026-03-31T23:30:00.000Z')).toBe('2026-04-01');
    expect(londonDate('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
    expect(millisecondsBetween(londonInstant('2026-10-25'), londonInstant('2026-10-26'))).toBe(25 * 3_600_000);
  });
});
