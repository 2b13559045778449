import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bankHolidaysOf } from './bank-holidays';
import { addDays, type CalendarDate, nthWeekdayOfMonth } from './dates';
import { england } from './testing/england';
import { bankHolidaysEndSoon, closedBecause, type WorkingCalendar } from './working-calendar';
import { addWorkingDays, clearDaysAfter, clearDaysBefore, isWorkingDay, nthWorkingDayOfMonth } from './working-days';

/** Working days after the first date up to and including the second, counted one by one; negative when the second is earlier. */
function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day, england)) count += step;
  }
  return count;
}

const someDay = fc.integer({ min: 0, max: 3200 }).map((days) => addDays('2019-06-01', days));

describe('working days in England (practice.md C3)', () => {
  it.each([
    ['Q4 2025/26 + 10, over Good Friday and Easter Monday', '2026-03-31', 10, '2026-04-16'],
    ['Q4 2025/26 + 15', '2026-03-31', 15, '2026-04-23'],
    ['Q4 2025/26 + 20', '2026-03-31', 20, '2026-04-30'],
    ['Q4 2025/26 + 25', '2026-03-31', 25, '2026-05-08'],
    ['Q1 2026/27 + 10', '2026-06-30', 10, '2026-07-14'],
    ['Q1 2026/27 + 20', '2026-06-30', 20, '2026-07-28'],
    ['Q1 2026/27 + 25', '2026-06-30', 25, '2026-08-04'],
    ['Q2 2026/27 + 25', '2026-09-30', 25, '2026-11-04'],
    ['Q3 2026/27 + 10', '2026-12-31', 10, '2027-01-15'],
    ['Q3 2026/27 + 25', '2026-12-31', 25, '2027-02-05'],
    ['Q4 2026/27 + 25, polling day, over the Early May holiday', '2027-03-31', 25, '2027-05-06'],
    ['the pre-election period of 2 May 2024', '2024-05-02', -25, '2024-03-26'],
    ['the pre-election period of 7 May 2026', '2026-05-07', -25, '2026-03-30'],
    ['the pre-election period of 6 May 2027', '2027-05-06', -25, '2027-03-31'],
    ['nothing', '2026-08-30', 0, '2026-08-30'],
  ] as const)('%s', (_, from, count, expected) => expect(addWorkingDays(from, count, england)).toBe(expected));

  it.each([
    ['2026-09-03', '2026-08-25'],
    ['2027-01-07', '2026-12-29'],
    ['2027-03-31', '2027-03-19'],
    ['2026-09-24', '2026-09-16'],
    ['2026-11-19', '2026-11-11'],
  ] as const)('a meeting on %s has its agenda out five clear days before, by %s', (meeting, agenda) =>
    expect(clearDaysBefore(meeting, 5, england)).toBe(agenda),
  );

  it('puts a decision published on Friday 28 August 2026 in force on Tuesday 8 September, after a call-in of five clear days', () => {
    expect(clearDaysAfter('2026-08-28', 5, england)).toBe('2026-09-08');
  });

  it('finds weekdays and working days within a month, and says when there is none', () => {
    expect(nthWeekdayOfMonth('2026-09-01', 1, 2)).toBe('2026-09-14');
    expect(nthWeekdayOfMonth('2026-05-20', 4, 1)).toBe('2026-05-07');
    expect(nthWeekdayOfMonth('2026-09-30', 1, 5)).toBeNull();
    expect(nthWorkingDayOfMonth('2026-04-15', 5, england)).toBe('2026-04-09');
    expect(nthWorkingDayOfMonth('2026-04-15', 23, england)).toBeNull();
  });

  it('counts backwards what it counted forwards', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const there = addWorkingDays(day, count, england);
        expect(workingDaysBetween(day, there)).toBe(count);
        if (count !== 0) expect(isWorkingDay(there, england)).toBe(true);
        if (isWorkingDay(day, england)) expect(addWorkingDays(there, -count, england)).toBe(day);
      }),
    );
  });

  it('leaves exactly the clear days between an agenda and its meeting', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 20 }), (meeting, clear) => {
        const agenda = clearDaysBefore(meeting, clear, england);
        expect(workingDaysBetween(agenda, addDays(meeting, -1))).toBe(clear);
      }),
    );
  });

  it('counts on beyond the known bank holidays, over weekends alone', () => {
    expect(addWorkingDays('2028-12-28', 5, england)).toBe('2029-01-04');
    expect(addWorkingDays('2028-12-28', 5, { ...england, days: [{ on: '2029-01-01', title: 'New Year’s Day', works: false }] })).toBe('2029-01-05');
  });
});

describe('a council’s own calendar', () => {
  it.each([
    ['england', '2026-04-06', false],
    ['wales', '2026-04-06', false],
    ['scotland', '2026-04-06', true],
    ['scotland', '2026-01-02', false],
    ['scotland', '2026-08-03', false],
    ['scotland', '2026-08-31', true],
    ['northern-ireland', '2026-07-13', false],
    ['northern-ireland', '2026-03-17', false],
    ['england', '2026-03-17', true],
  ] as const)('in %s, %s is a working day: %s', (nation, day, works) => {
    expect(isWorkingDay(day, { ...england, nation })).toBe(works);
  });

  it('closes and works on the days it says itself, whatever the list says', () => {
    const calendar: WorkingCalendar = {
      ...england,
      days: [
        { on: '2026-12-29', title: 'Christmas closure', works: false },
        { on: '2026-05-04', title: 'Polling count', works: true },
      ],
    };
    expect(addWorkingDays('2026-12-24', 1, calendar)).toBe('2026-12-30');
    expect(isWorkingDay('2026-05-04', calendar)).toBe(true);
    expect(closedBecause('2026-12-29', calendar)).toBe('Christmas closure');
    expect(closedBecause('2026-12-28', calendar)).toBe('Boxing Day (substitute day)');
  });

  it('warns for the last year of known bank holidays, until the council confirms later ones', () => {
    expect(bankHolidaysEndSoon({ today: '2027-12-31', calendar: england })).toBe(false);
    expect(bankHolidaysEndSoon({ today: '2028-01-01', calendar: england })).toBe(true);
    expect(bankHolidaysEndSoon({ today: '2028-01-01', calendar: { ...england, confirmedUntil: '2029-12-31' } })).toBe(false);
  });
});

const published = join(__dirname, '../../../../../shared/data/reference/uk_bank_holidays_2019-2028.json');

describe.each([
  ['england', 'england-and-wales'],
  ['wales', 'england-and-wales'],
  ['scotland', 'scotland'],
  ['northern-ireland', 'northern-ireland'],
] as const)('the bank holidays of %s', (nation, list) => {
  it('are those published, day for day', () => {
    if (!existsSync(published)) {
      console.warn('DID NOT RUN: ../shared/data/reference/uk_bank_holidays_2019-2028.json is absent.');
      return;
    }
    const lists = JSON.parse(readFileSync(published, 'utf8')) as Record<string, { date: string }[]>;
    expect([...bankHolidaysOf(nation).keys()]).toEqual(lists[list]!.map(({ date }) => date));
  });
});
