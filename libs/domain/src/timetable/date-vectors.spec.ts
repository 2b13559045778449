import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import { londonInstant } from '../calendar/instants';
import { england } from '../calendar/testing/england';
import { addWorkingDays, clearDaysBefore } from '../calendar/working-days';
import { compileTimetable } from './compile-timetable';
import type { DateRule } from './date-rule';
import { rules } from './template/rules';

/** The day that a rule gives in a year, as the timetable is compiled. */
const dayIn = (year: FinancialYear, rule: DateRule): CalendarDate | null | undefined => {
  const compiled = compileTimetable({ year, definitions: [{ key: 'it', title: 'It', phase: 'do', track: 'performance', rule }], meetings: [], calendar: england });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  return compiled.value.stages[0]?.date;
};

describe('the test vectors for dates (practice.md C3)', () => {
  it.each<[string, CalendarDate | null | undefined, CalendarDate]>([
    ['1. ten working days after quarter 4 of 2025/26, over Good Friday and Easter Monday', dayIn('2025/26', rules.workingDaysAfter('q4', 10)), '2026-04-16'],
    ['2. ten working days after quarter 3 of 2026/27', dayIn('2026/27', rules.workingDaysAfter('q3', 10)), '2027-01-15'],
    ['3. 25 working days after quarter 4 of 2026/27, over the early May holiday: polling day', dayIn('2026/27', rules.workingDaysAfter('q4', 25)), '2027-05-06'],
    ['4. the agenda of a meeting on Thursday 3 September 2026, over the August holiday', clearDaysBefore('2026-09-03', 5, england), '2026-08-25'],
    ['5. the agenda of a meeting on Thursday 7 January 2027, over the substitute day of Boxing Day and New Year', clearDaysBefore('2027-01-07', 5, england), '2026-12-29'],
    ['6. the agenda of a meeting on Wednesday 31 March 2027, over Easter', clearDaysBefore('2027-03-31', 5, england), '2027-03-19'],
    ['7. the call-in of a decision published on Friday 28 August 2026 ends', addWorkingDays('2026-08-28', 5, england), '2026-09-07'],
    ['7. and the decision takes effect', addWorkingDays('2026-08-28', 6, england), '2026-09-08'],
    ['9. a rule of 29 February in a leap year', dayIn('2027/28', rules.date(2, 29)), '2028-02-29'],
    ['9. and in the year before', dayIn('2026/27', rules.date(2, 29)), '2027-02-28'],
    ['9. and in the year after', dayIn('2028/29', rules.date(2, 29)), '2029-02-28'],
  ])('%s', (_, day, expected) => expect(day).toBe(expected));

  it('8. nine o’clock in London is nine o’clock on both sides of both clock changes', () => {
    const nines = (['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'] as const).map((day) => londonInstant(day, '09:00'));
    expect(nines).toEqual(['2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z', '2027-03-27T09:00:00.000Z', '2027-03-28T08:00:00.000Z']);
  });
});
