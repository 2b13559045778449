import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import { yearToOpen, type YearState } from './year';

const years = (...listed: readonly (readonly [FinancialYear, YearState])[]) => listed.map(([year, state]) => ({ year, state }));
const opened = (today: CalendarDate, ...listed: readonly (readonly [FinancialYear, YearState])[]) => yearToOpen(years(...listed), today)?.year;

describe('the year a timetable opens with', () => {
  it.each<CalendarDate>(['2026-04-01', '2026-11-29', '2027-03-31'])('is the one that holds %s, though the next is published already', (today) => {
    expect(opened(today, ['2027/28', 'running'], ['2026/27', 'running'])).toBe('2026/27');
  });

  it('is the new one from its first day, while the last still waits for its annual report', () => {
    expect(opened('2027-04-01', ['2027/28', 'running'], ['2026/27', 'running'])).toBe('2027/28');
  });

  it('is the last one that runs, while the year of today is still a draft', () => {
    expect(opened('2027-04-10', ['2027/28', 'draft'], ['2026/27', 'running'], ['2025/26', 'running'])).toBe('2026/27');
  });

  it('is the draft of today where nothing runs, else the first to come', () => {
    expect(opened('2026-04-10', ['2027/28', 'draft'], ['2026/27', 'draft'], ['2025/26', 'ended'])).toBe('2026/27');
    expect(opened('2026-03-01', ['2028/29', 'running'], ['2027/28', 'running'], ['2026/27', 'draft'])).toBe('2027/28');
    expect(opened('2026-03-01', ['2027/28', 'draft'], ['2026/27', 'draft'])).toBe('2026/27');
  });

  it('is the last that ended where there is no other, and none before any is drafted', () => {
    expect(opened('2028-05-01', ['2026/27', 'ended'], ['2025/26', 'ended'])).toBe('2026/27');
    expect(opened('2028-05-01')).toBeUndefined();
  });
});
